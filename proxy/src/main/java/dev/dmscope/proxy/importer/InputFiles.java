package dev.dmscope.proxy.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files behind a path, those of directories in the order a person expects. */
final class InputFiles {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private InputFiles() {}

  /** The file itself, or all files of a directory; a data directory of dmscope is one. */
  static List<Path> of(Path path) throws IOException {
    if (!Files.isDirectory(path) || WarcImporter.isData(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted(Comparator.comparing(InputFiles::sortKey))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Numbers padded, so that 2 comes before 10. */
  private static String sortKey(Path path) {
    return NUMBER.matcher(path.toString()).replaceAll(InputFiles::padded);
  }

  private static String padded(MatchResult number) {
    String digits = number.group();
    return Matcher.quoteReplacement("0".repeat(Math.max(0, 20 - digits.length())) + digits);
  }
}
