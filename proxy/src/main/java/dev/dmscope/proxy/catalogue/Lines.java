package dev.dmscope.proxy.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A list of short texts as the lines of one: small, and the same in every SQL dialect. */
final class Lines {
  private Lines() {}

  static String join(List<String> texts) {
    return texts.stream().map(text -> text.replace('\n', ' ')).collect(Collectors.joining("\n"));
  }

  static List<String> split(String lines) {
    return lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
  }
}
