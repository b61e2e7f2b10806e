package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.triage.OneLine;
import dev.dmscope.proxy.app.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that the user names. */
final class InputPaths {
  private InputPaths() {}

  /**
   * Looks whether they are there.
   *
   * @throws UserError if one is not
   */
  static void check(List<Path> paths) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UserError("There is no file or directory " + path + ".");
      }
    }
  }

  /** What is wrong with a file, in one line. */
  static String line(String problem) {
    return OneLine.of(problem) + ".";
  }
}
