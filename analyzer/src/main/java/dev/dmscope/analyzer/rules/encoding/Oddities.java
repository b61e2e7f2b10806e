package dev.dmscope.analyzer.rules.encoding;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.Notice;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;

/** Makes findings of what the decoder found odd in a SyncML message, or before what ended it. */
public final class Oddities {
  private Oddities() {}

  /** Reports each of that code in WBXML. */
  public static void all(
      String code, Received message, Reporter findings, Severity severity, String advice) {
    if (isWbxml(message)) {
      report(code, message, findings, severity, advice, Integer.MAX_VALUE);
    }
  }

  /** Reports the first of that code in WBXML. */
  public static void first(
      String code, Received message, Reporter findings, Severity severity, String advice) {
    if (isWbxml(message)) {
      report(code, message, findings, severity, advice, 1);
    }
  }

  /** Reports the first of that code in either encoding. */
  static void firstOfAny(
      String code, Received message, Reporter findings, Severity severity, String advice) {
    report(code, message, findings, severity, advice, 1);
  }

  private static boolean isWbxml(Received message) {
    return (message.decoded() instanceof Decoded.Document document
            && document.encoding() == Encoding.WBXML)
        || (message.decoded() instanceof Decoded.Malformed malformed
            && malformed.encoding() == Encoding.WBXML);
  }

  /** A damaged one is told by the root of what could be read. */
  private static boolean isSyncml(Decoded decoded) {
    return decoded.tree().filter(root -> root.name().equals("SyncML")).isPresent();
  }

  private static void report(
      String code,
      Received message,
      Reporter findings,
      Severity severity,
      String advice,
      int most) {
    if (!message.decoded().notices().isEmpty() && isSyncml(message.decoded())) {
      int left = most;
      for (Notice notice : message.decoded().notices()) {
        if (left > 0 && notice.code().equals(code)) {
          left--;
          findings.report(
              severity,
              Location.of(message, new Span(notice.offset(), notice.offset())),
              "At byte " + notice.offset() + ": " + notice.text() + ". " + advice);
        }
      }
    }
  }
}
