package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;
import java.util.stream.Stream;

/** Judged when the session is over, unless it was cut. */
@DmRule(
    id = "lo-never-finished",
    severity = Severity.ERROR,
    wokenBy = "MoreData",
    summary = "The last chunk of a large object never comes",
    cites = "OMA DM Protocol 1.2 section 7")
public final class LoNeverFinished implements SessionRule<LargeObjects> {
  @Override
  public LargeObjects start() {
    return LargeObjects.NONE;
  }

  @Override
  public LargeObjects next(LargeObjects state, Received received, Reporter findings) {
    return state.next(received, event -> {});
  }

  @Override
  public void end(LargeObjects state, Ending how, Reporter findings) {
    if (!how.isCut() && how != Ending.ABORTED) {
      Stream.of(state.ofDevice(), state.ofServer())
          .flatMap(Optional::stream)
          .forEach(
              object ->
                  findings.report(
                      Severity.ERROR,
                      object.last(),
                      "The session is over, and the rest of "
                          + object.named()
                          + " never came, so that its receiver stores nothing. Send the chunk without"
                          + " MoreData."));
    }
  }
}
