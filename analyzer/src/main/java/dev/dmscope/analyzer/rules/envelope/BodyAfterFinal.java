package dev.dmscope.analyzer.rules.envelope;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.List;

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
    received
        .message()
        .map(Message::root)
        .flatMap(root -> root.first("SyncBody"))
        .ifPresent(body -> checkBody(received, body.elements(), findings));
  }

  private static void checkBody(Received received, List<Element> children, Reporter findings) {
    for (int i = 0; i < children.size() - 1; i++) {
      if (children.get(i).name().equals("Final")) {
        findings.report(
            Severity.WARNING,
            Location.of(received, children.get(i + 1)),
            "An element follows Final, which must be the last child of SyncBody; a receiver may"
                + " have closed the package already. Move Final to the end.");
        return;
      }
    }
  }
}
