package dev.dmscope.proxy.app;

import dev.dmscope.proxy.importer.Import;
import dev.dmscope.proxy.recording.WarcRecording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts what files hold into a data directory: through the recorder, as if it had passed, so that it
 * is stored, searched and shown like everything else.
 */
public final class Importing {
  private Importing() {}

  /**
   * Records all exchanges of the files, at the times the files tell, and brings catalogue and index
   * up to date.
   *
   * @throws UserError if a path cannot be read, or the data directory cannot be written, as while
   *     another program records there
   */
  public static Import.Outcome run(
      DataDirectory data, List<Path> paths, ProgressListener progress) {
    Import.Outcome outcome;
    try (WarcRecording recording = WarcRecording.open(data.root())) {
      outcome =
          Import.read(
              paths,
              (done, total) -> progress.at("importing files", done, total),
              imported ->
                  recording.append(imported.exchange(), imported.device(), imported.server()));
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
    if (outcome.exchanges() > 0) {
      // Opening it is what brings all that is derived up to date.
      Archive.open(data, progress).close();
    }
    return outcome;
  }
}
