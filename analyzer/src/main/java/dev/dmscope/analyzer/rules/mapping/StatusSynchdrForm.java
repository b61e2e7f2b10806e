package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;

/** MS-MDM lets CmdRef be absent and OMA's own printed sessions leave it out: info only. */
@DmRule(
    id = "status-synchdr-form",
    severity = Severity.WARNING,
    commands = "Status",
    summary = "A Status for SyncHdr has the wrong CmdRef or Cmd: they are 0 and SyncHdr",
    cites = "MS-MDM 2.2.6.1; examples of OMA DM Representation Protocol 1.2",
    dataSync = true)
public final class StatusSynchdrForm implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.isWhole() && received.message().isPresent()) {
      Message message = received.message().get();
      message.statuses().forEach(status -> checkStatus(received, status, findings));
    }
  }

  private static void checkStatus(Received received, Status status, Reporter findings) {
    String ref = status.cmdRef().orElse("");
    String cmd = status.cmd().orElse("");
    if (cmd.equals("SyncHdr") && ref.isEmpty()) {
      findings.report(
          Severity.INFO,
          Place.of(received, status, "Cmd"),
          "The Status for SyncHdr has no CmdRef; peers accept it, but CmdRef 0 is clearer.");
    } else if (cmd.equals("SyncHdr") && !ref.equals("0")) {
      findings.report(
          Severity.WARNING,
          Place.of(received, status, "CmdRef"),
          "The Status for SyncHdr has CmdRef " + Quote.of(ref) + "; write 0, which means SyncHdr.");
    } else if (ref.equals("0") && !cmd.isEmpty() && !cmd.equals("SyncHdr")) {
      findings.report(
          Severity.WARNING,
          Place.of(received, status, "Cmd"),
          "CmdRef 0 means SyncHdr, but Cmd is " + Quote.of(cmd) + ". Write Cmd SyncHdr.");
    }
  }
}
