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

/** A body of nothing but Final closes a package and is legal. */
@DmRule(
    id = "syncml-structure",
    severity = Severity.ERROR,
    summary = "SyncML does not hold exactly one SyncHdr and then one SyncBody with content",
    cites =
        "SyncML Representation Protocol DTD 1.2; Structure of OMA DM provisioning files"
            + " (Microsoft); MS-MDM 3",
    dataSync = true)
public final class SyncmlStructure implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty() || !received.isWhole()) {
      return;
    }
    Message message = received.message().get();
    if (isRight(message.root())) {
      return;
    }
    List<Element> headers = message.root().all("SyncHdr");
    List<Element> bodies = message.root().all("SyncBody");
    once("SyncHdr", headers, received, message.root(), findings);
    once("SyncBody", bodies, received, message.root(), findings);
    if (!headers.isEmpty() && !bodies.isEmpty() && bodies.get(0).id() < headers.get(0).id()) {
      report(received, bodies.get(0), "SyncBody stands before SyncHdr; put it after", findings);
    }
    if (!bodies.isEmpty() && bodies.get(0).elements().isEmpty()) {
      report(
          received,
          bodies.get(0),
          "SyncBody has no command, no Status and no Final; give it what it is to bring",
          findings);
    }
  }

  /** The usual case: SyncHdr, then SyncBody, each once and the body not empty. */
  private static boolean isRight(Element root) {
    int headers = 0;
    int bodies = 0;
    for (int i = 0; i < root.count(); i++) {
      if (root.child(i) instanceof Element child && child.name().equals("SyncHdr")) {
        headers += bodies == 0 ? 1 : 2;
      } else if (root.child(i) instanceof Element child && child.name().equals("SyncBody")) {
        bodies += hasElement(child) ? 1 : 2;
      }
    }
    return headers == 1 && bodies == 1;
  }

  private static boolean hasElement(Element holder) {
    for (int i = 0; i < holder.count(); i++) {
      if (holder.child(i) instanceof Element) {
        return true;
      }
    }
    return false;
  }

  private static void once(
      String name, List<Element> found, Received received, Element root, Reporter findings) {
    if (found.isEmpty()) {
      report(received, root, name + " is missing; add it", findings);
    } else if (found.size() > 1) {
      report(
          received,
          found.get(1),
          "SyncML has " + found.size() + " " + name + "; it may have one only",
          findings);
    }
  }

  private static void report(Received received, Element at, String what, Reporter findings) {
    findings.report(
        Severity.ERROR,
        Location.of(received, at),
        what + ": a message is one SyncHdr, then one SyncBody.");
  }
}
