package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.message.Group;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** The DTD would permit it; the texts on behaviour do not. */
@DmRule(
    id = "atomic-nested",
    severity = Severity.ERROR,
    commands = "Atomic",
    summary = "An Atomic stands inside another Atomic",
    cites =
        "OMA DM protocol support (Microsoft), DM protocol commands; OMA DM Representation Protocol"
            + " 1.2 section 4.1.6.3",
    dataSync = true)
public final class AtomicNested implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Nesting nesting : Nesting.allIn(received)) {
      if (nesting.command() instanceof Group inner && inner.isAtomic()) {
        findings.report(
            Severity.ERROR,
            Location.of(received, inner.element()),
            Naming.of(inner)
                + " stands inside "
                + Naming.of(nesting.atomic())
                + ": a nested Atomic draws Status 500, the one around it 507. Send them one after"
                + " the other.",
            List.of(Location.of(received, nesting.atomic().element())));
      }
    }
  }
}
