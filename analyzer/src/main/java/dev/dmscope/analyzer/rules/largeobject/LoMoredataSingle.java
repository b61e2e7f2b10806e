package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** Only where Size proves it. */
@DmRule(
    id = "lo-moredata-single",
    severity = Severity.WARNING,
    wokenBy = "MoreData",
    summary = "A chunk says that more follows although the whole object is in it",
    cites = "OMA DM Protocol 1.2 section 7")
public final class LoMoredataSingle implements SessionRule<LargeObjects> {
  @Override
  public LargeObjects start() {
    return LargeObjects.NONE;
  }

  @Override
  public LargeObjects next(LargeObjects state, Received received, Reporter findings) {
    return state.next(
        received,
        event -> {
          if (event.kind() == Event.Kind.ALL_AT_ONCE) {
            findings.report(
                Severity.WARNING,
                event.at(),
                "All "
                    + event.object().size()
                    + " bytes of "
                    + event.object().named()
                    + " are in this chunk, yet it has MoreData, so that the receiver waits. Leave MoreData"
                    + " out of the last chunk.");
          }
        });
  }
}
