package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Judged;
import dev.dmscope.analyzer.triage.OneLine;
import dev.dmscope.analyzer.triage.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One line for each finding that counts, in the form that compilers use and editors understand:
 * {@code FILE:LINE: severity: text [rule-id]}, or {@code FILE@0xOFFSET: …} for WBXML.
 */
public final class TextReport implements Report {
  @Override
  public void write(Checked checked, OutputStream out) throws IOException {
    StringBuilder all = new StringBuilder();
    checked
        .findings()
        .filter(finding -> finding.standing() == Standing.NEW)
        .forEach(finding -> all.append(line(finding)).append('\n'));
    out.write(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** One finding, without line feed. */
  public static String line(Judged judged) {
    Finding finding = judged.finding();
    return place(finding, judged.source())
        + ": "
        + finding.severity().label()
        + ": "
        + OneLine.of(finding.text())
        + " ["
        + finding.ruleId()
        + "]";
  }

  /** Where it stands, such as {@code a.xml:12}. */
  static String place(Finding finding, Source source) {
    int offset = finding.at().span().start();
    return OneLine.of(source.name())
        + (source.binary()
            ? "@0x" + Integer.toHexString(offset).toUpperCase(Locale.ROOT)
            : ":" + source.position(offset).line());
  }
}
