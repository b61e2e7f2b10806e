package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Within one message; a second Status for the same command, such as for another item, is fine. */
@DmRule(
    id = "results-before-status",
    severity = Severity.WARNING,
    commands = "Results",
    summary = "Results stand before the Status of their Get",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.6.12",
    dataSync = true)
public final class ResultsBeforeStatus implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    Set<Reference> answered = new HashSet<>();
    Map<Reference, Results> early = new HashMap<>(0);
    for (Command command : message.commands()) {
      if (command instanceof Status status) {
        Reference to = Reference.of(status);
        answered.add(to);
        Results before = early.remove(to);
        if (before != null) {
          report(before, status, received, findings);
        }
      } else if (command instanceof Results results) {
        Reference to = Reference.of(results);
        if (to.isClear() && !answered.contains(to)) {
          early.putIfAbsent(to, results);
        }
      }
    }
  }

  private static void report(Results results, Status status, Received received, Reporter findings) {
    findings.report(
        Severity.WARNING,
        Location.of(received, results.element()),
        Naming.of(results)
            + " stands before the Status of the Get that it answers. A server that reads in order"
            + " does not know yet that the Get went well. Send the Status first.",
        List.of(Location.of(received, status.element())));
  }
}
