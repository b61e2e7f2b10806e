package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Judged;
import dev.dmscope.analyzer.triage.JudgedSession;
import dev.dmscope.analyzer.triage.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * One page that needs nothing else: no script, no other file, no network. Each session as a ladder
 * with its findings beside it, and the pages of the rules that fired. Payloads are not in it.
 */
public final class HtmlReport implements Report {
  @Override
  public void write(Checked checked, OutputStream out) throws IOException {
    StringBuilder page = new StringBuilder(64 << 10);
    page.append(HtmlStyle.head("dmscope check: " + tally(checked)));
    page.append(
        "<header><h1>dmscope check</h1><p>%s</p></header>\n<main>\n"
            .formatted(Markup.text(tally(checked))));
    for (JudgedSession session : checked.sessions()) {
      HtmlSession.write(page, session);
    }
    if (!checked.outside().isEmpty()) {
      page.append("<section>\n<h2>Outside of sessions</h2>\n");
      HtmlFindings.write(page, "outside", checked.outside(), Map.of());
      page.append("</section>\n");
    }
    Set<String> fired = new LinkedHashSet<>();
    checked.findings().forEach(finding -> fired.add(finding.finding().ruleId()));
    if (!fired.isEmpty()) {
      page.append("<section class=\"rules\"><h2>Rules that fired</h2>\n");
      checked.rules().stream()
          .filter(rule -> fired.contains(rule.id()))
          .forEach(rule -> HtmlRule.write(page, rule));
      page.append("</section>\n");
    }
    page.append("</main>\n</body>\n</html>\n");
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String tally(Checked checked) {
    int messages = checked.sessions().stream().mapToInt(s -> s.reviewed().messages().size()).sum();
    String text =
        "%d messages in %d sessions: %d errors, %d warnings, %d info"
            .formatted(
                messages,
                checked.sessions().size(),
                count(checked, Severity.ERROR),
                count(checked, Severity.WARNING),
                count(checked, Severity.INFO));
    long known = count(checked, Standing.KNOWN);
    long suppressed = count(checked, Standing.SUPPRESSED);
    return text
        + (known > 0 ? ", " + known + " known" : "")
        + (suppressed > 0 ? ", " + suppressed + " suppressed" : "");
  }

  private static long count(Checked checked, Severity severity) {
    return checked
        .findings()
        .filter(f -> f.standing() == Standing.NEW && f.finding().severity() == severity)
        .count();
  }

  private static long count(Checked checked, Standing standing) {
    return checked.findings().map(Judged::standing).filter(standing::equals).count();
  }
}
