package dev.dmscope.webui.sample;

import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.QueryProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** A scrap of the filter language: words and {@code field:value} with * at the end. */
record SampleQuery(List<Predicate<MessageRow>> terms) {
  private static final Set<String> FIELDS =
      Set.of("device", "dir", "severity", "session", "cmd", "status", "rule", "is");

  static SampleQuery parse(String query) {
    List<Predicate<MessageRow>> terms = new ArrayList<>();
    int at = 0;
    for (String word : query.split(" ", -1)) {
      int colon = word.indexOf(':');
      if (colon >= 0 && !FIELDS.contains(word.substring(0, colon))) {
        throw new QueryProblem(
            "There is no field named " + word.substring(0, colon),
            at,
            colon,
            List.of("device:", "severity:", "session:"));
      }
      terms.add(
          colon < 0 ? text(word) : field(word.substring(0, colon), word.substring(colon + 1)));
      at += word.length() + 1;
    }
    return new SampleQuery(terms);
  }

  boolean fits(MessageRow row) {
    return terms.stream().allMatch(term -> term.test(row));
  }

  private static Predicate<MessageRow> text(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return row -> (row.device() + row.summary()).toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static Predicate<MessageRow> field(String name, String value) {
    return switch (name) {
      case "dir" -> row -> row.dir().equals(value);
      case "session" -> row -> row.session().orElse("").equals(value);
      case "severity" ->
          row -> value.equals("error") ? row.findings().error() > 0 : row.findings().warning() > 0;
      case "status" -> row -> row.worst().map(code -> code.toString().equals(value)).orElse(false);
      case "cmd" -> row -> row.summary().toString().contains(value);
      case "device" -> row -> row.device().contains(value.replace("*", ""));
      default -> row -> true;
    };
  }
}
