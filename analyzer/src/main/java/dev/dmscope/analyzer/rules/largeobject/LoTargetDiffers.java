package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** A chunk that does not name its node again is no finding. */
@DmRule(
    id = "lo-target-differs",
    severity = Severity.ERROR,
    wokenBy = "MoreData",
    summary = "A chunk names another node or type than the first one of its large object",
    cites = "OMA DM Protocol 1.2 section 7")
public final class LoTargetDiffers implements SessionRule<LargeObjects> {
  @Override
  public LargeObjects start() {
    return LargeObjects.NONE;
  }

  @Override
  public LargeObjects next(LargeObjects state, Received received, Reporter findings) {
    return state.next(
        received,
        event -> {
          if (event.kind() == Event.Kind.OTHER_NODE) {
            findings.report(
                Severity.ERROR,
                event.at(),
                "The next chunk of "
                    + event.object().named()
                    + " was due, and this is "
                    + event.detail()
                    + ". Repeat Target and Meta of the first chunk in each.");
          }
        });
  }
}
