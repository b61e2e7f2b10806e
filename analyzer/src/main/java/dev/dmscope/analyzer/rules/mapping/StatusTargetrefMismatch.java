package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.List;

/**
 * Differences of writing, and a node below that of the command, as a serialised tree brings them,
 * are no mismatch; neither is what a Status for SyncHdr names, since servers have many addresses.
 */
@DmRule(
    id = "status-targetref-mismatch",
    severity = Severity.WARNING,
    commands = "Status",
    summary = "TargetRef or SourceRef of a Status names a node that its command does not",
    cites = "OMA DM protocol support (Microsoft), SourceRef and TargetRef; MS-MDM 2.2.6.1")
public final class StatusTargetrefMismatch implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty() || !received.isWhole()) {
      return;
    }
    Message message = received.message().get();
    for (Status status : message.statuses()) {
      if (!(status.targetRefs().isEmpty() && status.sourceRefs().isEmpty())
          && received.before().referent(received.direction(), status) instanceof Referent.Of of
          && of.command().items() <= Issued.MOST_ITEMS
          && !of.command().uris().isEmpty()) {
        judge("TargetRef", status.targetRefs(), status, of.command(), received, findings);
        judge("SourceRef", status.sourceRefs(), status, of.command(), received, findings);
      }
    }
  }

  private static void judge(
      String name,
      List<String> refs,
      Status status,
      Issued command,
      Received received,
      Reporter findings) {
    for (String ref : refs) {
      if (!ref.isEmpty() && !names(command, SameNode.key(ref))) {
        findings.report(
            Severity.WARNING,
            Place.of(received, status, name),
            name
                + " "
                + Quote.of(ref)
                + " is none of the nodes of "
                + Naming.of(command)
                + ", so it is not clear what the Status is about. Copy Target or Source of the"
                + " command.",
            List.of(Place.of(command)));
        return;
      }
    }
  }

  private static boolean names(Issued command, String ref) {
    for (String uri : command.uris()) {
      String key = SameNode.key(uri);
      if (key.equals(ref) || SameNode.isBelow(ref, key)) {
        return true;
      }
    }
    return false;
  }
}
