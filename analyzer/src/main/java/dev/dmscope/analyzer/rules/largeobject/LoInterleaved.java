package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** Statuses and alerts may come between. */
@DmRule(
    id = "lo-interleaved",
    severity = Severity.ERROR,
    wokenBy = "MoreData",
    summary = "Another command comes before the next chunk of a large object",
    cites = "OMA DM Protocol 1.2 section 7")
public final class LoInterleaved implements SessionRule<LargeObjects> {
  @Override
  public LargeObjects start() {
    return LargeObjects.NONE;
  }

  @Override
  public LargeObjects next(LargeObjects state, Received received, Reporter findings) {
    return state.next(
        received,
        event -> {
          if (event.kind() == Event.Kind.INTERRUPTED) {
            findings.report(
                Severity.ERROR,
                event.at(),
                event.detail()
                    + " comes before the next chunk of "
                    + event.object().named()
                    + "; the receiver must drop the object and answer Alert 1225. Send all chunks first,"
                    + " with nothing in between.");
          }
        });
  }
}
