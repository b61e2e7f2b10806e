package dev.dmscope.analyzer.rules.header;

import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Set;

/** 1.0 is data sync's first version, and fits only there. */
@DmRule(
    id = "verdtd-value",
    severity = Severity.ERROR,
    summary = "VerDTD is not a version of the SyncML DTD",
    cites = "OMA DM Protocol 1.2 section 8.3; MS-MDM 2.2.3.13",
    dataSync = true)
public final class VerdtdValue implements MessageRule {
  private static final Set<String> KNOWN = Set.of("1.1", "1.2");

  @Override
  public void check(Received received, Reporter findings) {
    SyncHdr header = received.message().flatMap(message -> message.header()).orElse(null);
    if (header == null || !received.isWhole()) {
      return;
    }
    String value = header.verDtd().orElse("");
    if (!value.isEmpty()
        && !KNOWN.contains(value)
        && !(received.dataSync() && value.equals("1.0"))) {
      findings.report(
          Severity.ERROR,
          Location.of(received, header.element().first("VerDTD").orElse(header.element())),
          "VerDTD "
              + Quote.of(value)
              + " is not a SyncML DTD version, and the receiver should answer 505;"
              + " send 1.2, or 1.1 for DM 1.1.2.");
    }
  }
}
