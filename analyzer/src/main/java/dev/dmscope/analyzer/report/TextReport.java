package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.rule.Finding;
import java.util.List;
import java.util.Locale;

/**
 * One line for each finding, in the form that compilers use and editors understand: {@code
 * FILE:LINE: severity: text [rule-id]}, or {@code FILE@0xOFFSET: …} for WBXML.
 */
public final class TextReport {
  private TextReport() {}

  /** All lines, each ended by a line feed; an empty string if there is no finding. */
  public static String of(List<ReviewedSession> sessions, Sources sources) {
    StringBuilder all = new StringBuilder();
    for (ReviewedSession session : sessions) {
      for (Finding finding : session.findings()) {
        all.append(line(finding, sources.of(finding.at().message()))).append('\n');
      }
    }
    return all.toString();
  }

  /** One finding, without line feed. */
  public static String line(Finding finding, Source source) {
    int offset = finding.at().span().start();
    String place =
        source.binary()
            ? "@0x" + Integer.toHexString(offset).toUpperCase(Locale.ROOT)
            : ":" + source.position(offset).line();
    return source.name()
        + place
        + ": "
        + finding.severity().label()
        + ": "
        + OneLine.of(finding.text())
        + " ["
        + finding.ruleId()
        + "]";
  }
}
