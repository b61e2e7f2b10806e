package dev.dmscope.analyzer.rules.envelope;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;

/** Reports the first element after Final only: the rest has the same cause. */
@DmRule(
    id = "body-after-final",
    severity = Severity.WARNING,
    summary = "Something follows Final in SyncBody",
    cites =
        "SyncML Representation Protocol DTD 1.2, element SyncBody; Structure of OMA DM"
            + " provisioning files (Microsoft)",
    dataSync = true)
public final class BodyAfterFinal implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isPresent() && received.message().get().isFinal()) {
      checkBody(received, received.message().get().body().orElseThrow(), findings);
    }
  }

  private static void checkBody(Received received, Element body, Reporter findings) {
    boolean closed = false;
    for (int i = 0; i < body.count(); i++) {
      if (body.child(i) instanceof Element child) {
        if (closed) {
          findings.report(
              Severity.WARNING,
              Location.of(received, child),
              "An element follows Final, which must be the last child of SyncBody; a receiver may"
                  + " have closed the package already. Move Final to the end.");
          return;
        }
        closed = child.name().equals("Final");
      }
    }
  }
}
