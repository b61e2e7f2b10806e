package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.offline.RecordedFile;
import dev.dmscope.proxy.app.ProgressListener;
import dev.dmscope.proxy.app.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the files that the user names, those of directories in the order a person expects. */
final class MessageFiles {
  private static final long LARGEST = 64L << 20;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final ProgressListener progress;

  MessageFiles(ProgressListener progress) {
    this.progress = progress;
  }

  /**
   * All files, whole.
   *
   * @throws UserError if a path cannot be read
   */
  List<RecordedFile> read(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UserError("There is no file or directory " + path + ".");
      }
      files.addAll(list(path));
    }
    if (files.isEmpty()) {
      throw new UserError("There is no file in " + paths + ": name a directory with messages.");
    }
    List<RecordedFile> read = new ArrayList<>(files.size());
    for (Path file : files) {
      read.add(new RecordedFile(file.toString(), bytes(file)));
      progress.at("reading files", read.size(), files.size());
    }
    return read;
  }

  private static List<Path> list(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted(Comparator.comparing(MessageFiles::sortKey))
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new UserError("The directory " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Numbers padded, so that 2 comes before 10. */
  private static String sortKey(Path path) {
    return NUMBER.matcher(path.toString()).replaceAll(MessageFiles::padded);
  }

  private static String padded(MatchResult number) {
    String digits = number.group();
    return Matcher.quoteReplacement("0".repeat(Math.max(0, 20 - digits.length())) + digits);
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserError(file + " is larger than 64 MB, which no message is; leave it out.");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UserError("The file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
