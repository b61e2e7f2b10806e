package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import dev.dmscope.analyzer.tree.Element;

/** No fault of the protocol, but of the device, and the server has to act. */
@DmRule(
    id = "atomic-rollback-failed",
    severity = Severity.WARNING,
    commands = "Status",
    summary = "The device could not undo a command of an Atomic that failed",
    cites = "OMA DM protocol support (Microsoft), SyncML response codes",
    dataSync = true)
public final class AtomicRollbackFailed implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    for (Status status : message.statuses()) {
      if (status.codeNumber() == 516) {
        Element element = status.element();
        findings.report(
            Severity.WARNING,
            Location.of(received, element.first("Data").orElse(element)),
            named(status, received)
                + " could not be undone after its Atomic failed (516), so the state of the device"
                + " is not known. Get the nodes again before changing them.");
      }
    }
  }

  private static String named(Status status, Received received) {
    return received.before().referent(received.direction(), status) instanceof Referent.Of of
        ? Naming.of(of.command())
        : "A command";
  }
}
