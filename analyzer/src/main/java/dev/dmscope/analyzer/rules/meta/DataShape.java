package dev.dmscope.analyzer.rules.meta;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Fault;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What Data must look like by its Format: OMA DM Tree and Description 1.2. */
final class DataShape {
  /** What is wrong with the data; never quotes them, since they may be secret. */
  record Misfit(Severity severity, String what) {}

  private DataShape() {}

  /** Judges text without white space around it, not empty. */
  static Optional<Misfit> of(String format, String text, boolean windows) {
    return switch (format) {
      case "int" -> when(!isInteger(text), "is not a decimal number");
      case "bool" -> ofBool(text, windows);
      case "b64" -> when(!isBase64(text), "is not Base64");
      case "float" -> when(!isFloat(text), "is not a decimal fraction");
      case "date" -> when(!isDate(text), "is not a date of ISO 8601, such as 2026-11-22");
      case "time" -> when(!isTime(text), "is not a time of ISO 8601, such as 18:30:00");
      case "xml" -> when(!isXml(text), "is not well-formed XML");
      default -> Optional.empty();
    };
  }

  private static Optional<Misfit> when(boolean wrong, String what) {
    return wrong ? Optional.of(new Misfit(Severity.WARNING, what)) : Optional.empty();
  }

  private static Optional<Misfit> ofBool(String text, boolean windows) {
    if (text.equals("true") || text.equals("false")) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    boolean digit = text.equals("0") || text.equals("1");
    boolean usual = lower.equals("true") || lower.equals("false") || (digit && windows);
    return Optional.of(
        new Misfit(usual ? Severity.INFO : Severity.WARNING, "is neither true nor false"));
  }

  private static boolean isInteger(String text) {
    int digits = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    return digits < text.length() && areDigits(text, digits, text.length());
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Both alphabets, white space anywhere, padding or none. */
  private static boolean isBase64(String text) {
    int count = 0;
    boolean padded = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || c == '+'
              || c == '/'
              || c == '-'
              || c == '_';
      if (letter && !padded) {
        count++;
      } else if (c == '=') {
        padded = true;
      } else if (!Character.isWhitespace(c)) {
        return false;
      }
    }
    return count % 4 != 1;
  }

  private static boolean isFloat(String text) {
    try {
      return Character.isDigit(text.charAt(text.length() - 1))
          && Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    return text.length() <= 40 && text.matches("[0-9]{4}-?[0-9]{2}-?[0-9]{2}(T.*)?");
  }

  /** Also with a date before it, as Windows writes it. */
  private static boolean isTime(String text) {
    return text.length() <= 40
        && text.matches(
            "([0-9]{4}-?[0-9]{2}-?[0-9]{2}T)?"
                + "[0-9]{2}:?[0-9]{2}(:?[0-9]{2}([.,][0-9]+)?)?(Z|[+-][0-9:]+)?");
  }

  /**
   * Several roots are let pass: peers send lists of elements. Read as the content of a message,
   * since of other documents the codec does not say what is wrong with them.
   */
  private static boolean isXml(String text) {
    if (text.charAt(0) != '<') {
      return false;
    }
    if (text.contains("<!DOCTYPE")) {
      return true;
    }
    int content = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
    String whole = "<SyncML>" + text.substring(content) + "</SyncML>";
    return !(Codec.decode(whole.getBytes(StandardCharsets.UTF_8), Hints.NONE)
            instanceof Decoded.Malformed malformed
        && malformed.fault() instanceof Fault.Malformed);
  }
}
