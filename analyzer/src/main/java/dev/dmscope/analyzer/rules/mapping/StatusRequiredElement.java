package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/**
 * The Status 400 with a blank CmdRef, which Windows gives to a command without CmdID, is right. A
 * Status for SyncHdr without CmdRef is left to status-synchdr-form.
 */
@DmRule(
    id = "status-required-element",
    severity = Severity.ERROR,
    commands = "Status",
    summary = "A Status lacks MsgRef, CmdRef, Cmd or Data",
    cites = "SyncML Representation Protocol DTD 1.2, element Status",
    dataSync = true)
public final class StatusRequiredElement implements MessageRule {
  private static final List<String> REQUIRED = List.of("MsgRef", "CmdRef", "Cmd", "Data");

  @Override
  public void check(Received received, Reporter findings) {
    if (received.isWhole() && received.message().isPresent()) {
      Message message = received.message().get();
      for (Status status : message.statuses()) {
        if (!isWhole(status)) {
          checkStatus(received, status, findings);
        }
      }
    }
  }

  /** The usual case, at a glance. */
  private static boolean isWhole(Status status) {
    return !status.msgRef().orElse("").isEmpty()
        && !status.cmdRef().orElse("").isEmpty()
        && !status.cmd().orElse("").isEmpty()
        && !status.code().orElse("").isEmpty();
  }

  private static void checkStatus(Received received, Status status, Reporter findings) {
    if (status.cmdRef().orElse("").isEmpty() && status.codeNumber() == 400) {
      return;
    }
    List<String> missing =
        REQUIRED.stream()
            .filter(name -> status.element().textOf(name).orElse("").isEmpty())
            .filter(name -> !(name.equals("CmdRef") && status.isForSyncHdr()))
            .toList();
    if (!missing.isEmpty()) {
      findings.report(
          Severity.ERROR,
          Location.of(received, status.element()),
          "The Status has no "
              + String.join(" and no ", missing)
              + ", so that it cannot be matched or read. Give MsgRef, CmdRef, Cmd and Data.");
    }
  }
}
