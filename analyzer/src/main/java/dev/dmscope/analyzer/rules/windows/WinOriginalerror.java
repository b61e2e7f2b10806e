package dev.dmscope.analyzer.rules.windows;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;

/** Not a violation: it shows what the configuration service provider said. */
@DmRule(
    id = "win-originalerror",
    severity = Severity.INFO,
    commands = "Status",
    summary = "Windows tells the error behind a Status",
    cites = "MS-MDM 2.2.5.1")
public final class WinOriginalerror implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice() || received.message().isEmpty()) {
      return;
    }
    for (Status status : received.message().get().statuses()) {
      if (status.codeNumber() >= 400) {
        status.element().first("Data").ifPresent(data -> check(received, status, data, findings));
      }
    }
  }

  private static void check(Received received, Status status, Element data, Reporter findings) {
    for (Attribute attribute : data.attributes()) {
      if (attribute.name().endsWith("originalerror")) {
        findings.report(
            Severity.INFO,
            Location.of(received, data),
            "Behind Status "
                + Quote.of(status.code().orElse(""))
                + " for "
                + Quote.of(status.cmd().orElse(""))
                + " stands the Windows error "
                + Quote.of(attribute.value())
                + ". Look it up as an HRESULT.");
      }
    }
  }
}
