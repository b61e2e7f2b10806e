package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** Not of Windows: MS-MDM allows it. */
@DmRule(
    id = "atomic-contains-exec",
    severity = Severity.WARNING,
    profiles = {Profile.OMA_1_1, Profile.OMA_1_2},
    commands = "Exec",
    summary = "An Exec stands inside an Atomic, where it cannot be undone",
    cites = "OMA DM Representation Protocol 1.2 sections 4.1.6.3 and 4.1.6.6")
public final class AtomicContainsExec implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (Nesting nesting : Nesting.allIn(received)) {
      if (nesting.command().name().equals("Exec")) {
        findings.report(
            Severity.WARNING,
            Location.of(received, nesting.command().element()),
            Naming.of(nesting.command())
                + " stands inside "
                + Naming.of(nesting.atomic())
                + "; what was executed cannot be undone, and Exec belongs into SyncBody or a"
                + " Sequence. Move it there.",
            List.of(Location.of(received, nesting.atomic().element())));
      }
    }
  }
}
