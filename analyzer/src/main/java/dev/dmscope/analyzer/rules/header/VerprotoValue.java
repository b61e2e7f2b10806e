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

/** Later DM versions exist but are not judged here: a warning only. */
@DmRule(
    id = "verproto-value",
    severity = Severity.ERROR,
    summary = "VerProto names no known version of the DM protocol",
    cites = "OMA DM Protocol 1.2 section 8.3; Structure of OMA DM provisioning files (Microsoft)",
    dataSync = true)
public final class VerprotoValue implements MessageRule {
  private static final Set<String> KNOWN = Set.of("DM/1.1", "DM/1.2");
  private static final Set<String> LATER = Set.of("DM/1.3", "DM/2.0");

  @Override
  public void check(Received received, Reporter findings) {
    SyncHdr header = received.message().flatMap(message -> message.header()).orElse(null);
    if (header == null || !received.isWhole()) {
      return;
    }
    String value = header.verProto().orElse("");
    if (value.isEmpty() || value.startsWith("SyncML/") || KNOWN.contains(value)) {
      return;
    }
    boolean later = LATER.contains(value);
    findings.report(
        later ? Severity.WARNING : Severity.ERROR,
        Location.of(received, header.element().first("VerProto").orElse(header.element())),
        "VerProto "
            + Quote.of(value)
            + (later
                ? " is a later protocol, which dmscope judges as DM 1.2."
                : " is no version of the protocol, and the receiver should answer 513;"
                    + " send DM/1.2, or DM/1.1 for DM 1.1.2."));
  }
}
