package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** Also through a Sequence: it is carried out within the Atomic all the same. */
@DmRule(
    id = "atomic-contains-get",
    severity = Severity.ERROR,
    commands = "Atomic",
    summary = "A Get stands inside an Atomic",
    cites =
        "OMA DM protocol support (Microsoft), DM protocol commands; OMA DM Representation Protocol"
            + " 1.2 section 4.1.6.3",
    dataSync = true)
public final class AtomicContainsGet implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Nesting nesting : Nesting.allIn(received)) {
      if (nesting.command().name().equals("Get")) {
        findings.report(
            Severity.ERROR,
            Location.of(received, nesting.command().element()),
            Naming.of(nesting.command())
                + " stands inside "
                + Naming.of(nesting.atomic())
                + ", where Get is not allowed and draws Status 500. Move it out of the Atomic.",
            List.of(Location.of(received, nesting.atomic().element())));
      }
    }
  }
}
