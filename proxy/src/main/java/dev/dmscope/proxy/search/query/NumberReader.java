package dev.dmscope.proxy.search.query;

import dev.dmscope.proxy.search.query.Scanner.Value;
import dev.dmscope.webui.api.QueryProblem;
import java.util.List;
import java.util.Locale;

/** Reads {@code 404}, {@code >=400}, {@code 400..499}, {@code 4xx} and {@code 4*}; sizes as 10k. */
final class NumberReader {
  /** Alert codes have four digits, Status codes and HTTP's three. */
  private static int digits(Field field) {
    return field == Field.ALERT ? 4 : 3;
  }

  Query read(Field field, Value value, List<String> expected) {
    String text = value.text().strip().toLowerCase(Locale.ROOT);
    int dots = text.indexOf("..");
    if (dots >= 0) {
      long min = dots == 0 ? 0 : number(field, text.substring(0, dots), value, expected);
      String end = text.substring(dots + 2);
      long max = end.isEmpty() ? Long.MAX_VALUE : number(field, end, value, expected);
      return new Query.Range(field, min, max);
    }
    if (field.kind() == Field.Kind.NUMBER && text.matches("[0-9]{1,3}(x{1,3}|\\*)")) {
      return family(field, text.replaceAll("[x*]", ""), value, expected);
    }
    int sign =
        text.startsWith(">=") || text.startsWith("<=")
            ? 2
            : "<>=".indexOf(first(text)) >= 0 ? 1 : 0;
    long number = number(field, text.substring(sign), value, expected);
    return switch (text.substring(0, sign)) {
      case ">" -> new Query.Range(field, number + 1, Long.MAX_VALUE);
      case ">=" -> new Query.Range(field, number, Long.MAX_VALUE);
      case "<" -> new Query.Range(field, 0, number - 1);
      case "<=" -> new Query.Range(field, 0, number);
      default -> new Query.Range(field, number, number);
    };
  }

  private static char first(String text) {
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  private static Query family(Field field, String head, Value value, List<String> expected) {
    long unit = 1;
    for (int i = head.length(); i < digits(field); i++) {
      unit *= 10;
    }
    long min = number(field, head, value, expected) * unit;
    return new Query.Range(field, min, min + unit - 1);
  }

  private static long number(Field field, String text, Value value, List<String> expected) {
    String digits = text;
    long unit = 1;
    if (field.kind() == Field.Kind.SIZE && text.matches("[0-9]+[kmg]b?")) {
      digits = text.replaceAll("[a-z]", "");
      unit =
          switch (text.charAt(digits.length())) {
            case 'k' -> 1L << 10;
            case 'm' -> 1L << 20;
            default -> 1L << 30;
          };
    }
    if (!digits.matches("[0-9]{1,9}")) {
      throw problem(field, value, expected);
    }
    return Long.parseLong(digits) * unit;
  }

  private static QueryProblem problem(Field field, Value value, List<String> expected) {
    return value.problem(field.label() + " takes a number or a range of numbers.", expected);
  }
}
