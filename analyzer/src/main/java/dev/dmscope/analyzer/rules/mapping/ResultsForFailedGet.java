package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Within one message. A Status that names nodes with TargetRef speaks of those only, and where one
 * Status for the Get says that it went well, nothing is reported.
 */
@DmRule(
    id = "results-for-failed-get",
    severity = Severity.WARNING,
    commands = "Results",
    summary = "A Get that failed brought Results all the same",
    cites = "MS-MDM 3.1.5.1.6; OMA DM protocol support (Microsoft), Result",
    dataSync = true)
public final class ResultsForFailedGet implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    Map<Reference, Status> failed = Map.of();
    for (Command command : message.commands()) {
      if (command instanceof Results results) {
        failed = failed.isEmpty() ? failed(message) : failed;
        Status status = failed.get(Reference.of(results));
        if (status != null && speaksOf(status, results)) {
          report(results, status, received, findings);
        }
      }
    }
  }

  /** For each command that was only ever answered with failure, the first Status for it. */
  private static Map<Reference, Status> failed(Message message) {
    Map<Reference, Status> failed = new HashMap<>();
    for (Status status : message.statuses()) {
      Reference to = Reference.of(status);
      if (status.codeNumber() >= 400 && to.isClear()) {
        failed.putIfAbsent(to, status);
      }
    }
    for (Status status : message.statuses()) {
      if (status.codeNumber() < 400) {
        failed.remove(Reference.of(status));
      }
    }
    return failed;
  }

  private static boolean speaksOf(Status status, Results results) {
    if (status.targetRefs().isEmpty()) {
      return true;
    }
    for (Item item : results.items()) {
      Optional<String> source = item.source().or(item::target);
      for (String ref : status.targetRefs()) {
        if (source.isPresent() && SameNode.key(source.get()).equals(SameNode.key(ref))) {
          return true;
        }
      }
    }
    return false;
  }

  private static void report(Results results, Status status, Received received, Reporter findings) {
    findings.report(
        Severity.WARNING,
        Location.of(received, results.element()),
        Naming.of(results)
            + " brings a value although the Get was answered "
            + status.codeNumber()
            + ": one of the two is wrong. Send Results only for a Get that was answered 200.",
        List.of(Location.of(received, status.element())));
  }
}
