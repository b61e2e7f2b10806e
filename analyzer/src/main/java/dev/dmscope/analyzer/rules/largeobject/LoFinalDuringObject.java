package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** An object that ends in the same message is none any more. */
@DmRule(
    id = "lo-final-during-object",
    severity = Severity.ERROR,
    wokenBy = "MoreData",
    summary = "A message closes its package in the middle of a large object",
    cites = "OMA DM Protocol 1.2 sections 6 and 7")
public final class LoFinalDuringObject implements SessionRule<LargeObjects> {
  @Override
  public LargeObjects start() {
    return LargeObjects.NONE;
  }

  @Override
  public LargeObjects next(LargeObjects state, Received received, Reporter findings) {
    return state.next(
        received,
        event -> {
          if (event.kind() == Event.Kind.CLOSED_TOO_EARLY) {
            findings.report(
                Severity.ERROR,
                event.at(),
                "Final closes the package although "
                    + event.object().named()
                    + " has MoreData. Leave Final out until the last chunk.");
          }
        });
  }
}
