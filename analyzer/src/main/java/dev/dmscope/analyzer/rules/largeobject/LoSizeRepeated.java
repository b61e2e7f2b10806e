package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** The same Size again is no finding. */
@DmRule(
    id = "lo-size-repeated",
    severity = Severity.ERROR,
    wokenBy = "MoreData",
    summary = "A later chunk of a large object gives another Size",
    cites = "OMA DM Protocol 1.2 section 7")
public final class LoSizeRepeated implements SessionRule<LargeObjects> {
  @Override
  public LargeObjects start() {
    return LargeObjects.NONE;
  }

  @Override
  public LargeObjects next(LargeObjects state, Received received, Reporter findings) {
    return state.next(
        received,
        event -> {
          if (event.kind() == Event.Kind.OTHER_SIZE) {
            findings.report(
                Severity.ERROR,
                event.at(),
                "This chunk of "
                    + event.object().named()
                    + " gives the size "
                    + event.detail()
                    + ", its first chunk gave "
                    + event.object().size()
                    + ". Give the size of the whole object, once.");
          }
        });
  }
}
