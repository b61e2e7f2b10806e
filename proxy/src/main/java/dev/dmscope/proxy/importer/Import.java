package dev.dmscope.proxy.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads files and directories of any kind that dmscope knows: transcripts, its own recordings, HAR,
 * SAZ, saved SyncMLViewer streams, and bare bodies in XML, WBXML or hexadecimal.
 */
public final class Import {
  /** The one that takes whatever is left comes last. */
  private static final List<Importer> ALL =
      List.of(
          new WarcImporter(),
          new SazImporter(),
          new TranscriptImporter(),
          new HarImporter(),
          new ViewerStreamImporter(),
          new BodyImporter());

  /** Is told how far it is. */
  @FunctionalInterface
  public interface Progress {
    /** So many files of all are done. */
    void at(long done, long total);
  }

  /**
   * What came of it.
   *
   * @param exchanges how many were handed over
   * @param problems a line each: which file, where, what was expected
   */
  public record Outcome(int exchanges, List<String> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  private Import() {}

  /**
   * Hands over all exchanges in the order of the paths, the files of a directory by name.
   *
   * @throws IOException if a path is not there or cannot be read
   */
  public static Outcome read(List<Path> paths, Progress progress, Consumer<Imported> out)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(InputFiles.of(path));
    }
    Intake intake = new Intake(start(files), out);
    long done = 0;
    for (Path file : files) {
      progress.at(done++, files.size());
      intake.begin(file.toString());
      read(file, intake);
    }
    intake.gap();
    progress.at(files.size(), files.size());
    return new Outcome(intake.taken(), intake.problems());
  }

  private static void read(Path path, Intake intake) throws IOException {
    try {
      if (Files.isDirectory(path)) {
        WarcImporter.readData(path, intake);
        return;
      }
      InputFile file = InputFile.of(path);
      Importer importer = ALL.stream().filter(i -> i.recognises(file)).findFirst().orElseThrow();
      importer.read(file, intake);
    } catch (ImportProblem e) {
      intake.problem(String.valueOf(e.getMessage()));
    }
  }

  /** The time of what tells none: when the first file was written. */
  private static Instant start(List<Path> files) throws IOException {
    return files.isEmpty() ? Instant.EPOCH : Files.getLastModifiedTime(files.get(0)).toInstant();
  }
}
