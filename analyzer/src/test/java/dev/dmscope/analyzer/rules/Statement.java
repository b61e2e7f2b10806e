package dev.dmscope.analyzer.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of {@code statements.tsv}.
 *
 * @param document {@code S1}: OMA DM protocol support; {@code S2}: Structure of OMA DM provisioning
 *     files
 * @param number from 1, in the order of the document
 * @param text the statement in short
 * @param rules ids of the rules that judge it
 * @param handling what else answers it; empty if the rules do
 */
record Statement(String document, int number, String text, List<String> rules, String handling) {
  private static final String HEAD =
      """
      # Statements and rules

      Generated from `analyzer/src/main/resources/statements.tsv` with
      `./mvnw -pl analyzer test -Dtest=StatementsTest -Dgolden.update`; a test holds that none is left out.

      dmscope implements two documents of Microsoft: *OMA DM protocol support* (S1) and *Structure of OMA DM
      provisioning files* (S2). Each of their statements, in short, with the [rules](rules.md) that judge it or
      with what else answers it.

      | | statement | rules | otherwise |
      |---|---|---|---|
      """;

  String name() {
    return document + " " + number;
  }

  static List<Statement> all() throws IOException {
    try (InputStream in = AllRules.class.getResourceAsStream("/statements.tsv")) {
      byte[] bytes = Objects.requireNonNull(in, "statements.tsv").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().skip(1).map(Statement::of).toList();
    }
  }

  private static Statement of(String line) {
    String[] cells = line.split("\t", -1);
    List<String> rules = Stream.of(cells[3].split(",")).filter(id -> !id.isEmpty()).toList();
    return new Statement(cells[0], Integer.parseInt(cells[1]), cells[2], rules, cells[4]);
  }

  static String page() throws IOException {
    return all().stream().map(Statement::row).collect(Collectors.joining("", HEAD, ""));
  }

  private String row() {
    String links =
        rules.stream()
            .map(id -> "[" + id + "](rules.md#" + id + ")")
            .collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s |\n".formatted(name(), text.replace("|", "\\|"), links, handling);
  }
}
