package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** Also a Size that is no number. */
@DmRule(
    id = "lo-size-missing",
    severity = Severity.ERROR,
    wokenBy = "MoreData",
    summary = "A large object begins without its Size",
    cites = "OMA DM Protocol 1.2 section 7")
public final class LoSizeMissing implements SessionRule<LargeObjects> {
  @Override
  public LargeObjects start() {
    return LargeObjects.NONE;
  }

  @Override
  public LargeObjects next(LargeObjects state, Received received, Reporter findings) {
    return state.next(
        received,
        event -> {
          if (event.kind() == Event.Kind.NO_SIZE) {
            findings.report(
                Severity.ERROR,
                event.at(),
                "The first chunk of "
                    + event.object().named()
                    + " has no Size in its Meta, so that the receiver can neither make room nor check"
                    + " it; it answers 411. Give the size of the whole object.");
          }
        });
  }
}
