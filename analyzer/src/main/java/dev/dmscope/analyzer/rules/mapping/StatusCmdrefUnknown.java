package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import dev.dmscope.analyzer.session.Sent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A warning only where the MsgRef is merely stale, or letter case or leading zeros differ. What
 * says it is for SyncHdr is judged by status-synchdr-form.
 */
@DmRule(
    id = "status-cmdref-unknown",
    severity = Severity.ERROR,
    commands = "Status",
    summary = "A Status refers to a command that the message it names does not have",
    cites = "MS-MDM 2.2.3.3; OMA DM protocol support (Microsoft), CmdRef",
    dataSync = true)
public final class StatusCmdrefUnknown implements MessageRule {
  private static final int MOST_LISTED = 8;

  @Override
  public void check(Received received, Reporter findings) {
    if (received.isWhole() && received.message().isPresent()) {
      Message message = received.message().get();
      for (Status status : message.statuses()) {
        if (!status.cmd().orElse("").equals("SyncHdr")) {
          checkStatus(received, status, findings);
        }
      }
    }
  }

  private static void checkStatus(Received received, Status status, Reporter findings) {
    Referent referent = received.before().referent(received.direction(), status);
    if (!(referent instanceof Referent.Stale) && !(referent instanceof Referent.NoSuchCommand)) {
      return;
    }
    String start = "CmdRef " + Quote.of(status.cmdRef().orElse("")) + " is no command of message ";
    if (referent instanceof Referent.Stale stale) {
      findings.report(
          Severity.WARNING,
          Place.of(received, status, "MsgRef"),
          start
              + Quote.of(status.msgRef().orElse(""))
              + ", but it fits "
              + Naming.of(stale.command())
              + " of the message after. Let MsgRef go on with the messages.",
          List.of(Place.of(stale.command())));
    } else if (referent instanceof Referent.NoSuchCommand none) {
      findings.report(
          isNearMiss(status, none.message()) ? Severity.WARNING : Severity.ERROR,
          Place.of(received, status, "CmdRef"),
          start
              + Quote.of(none.message().msgId())
              + ", which has "
              + commandsOf(none.message())
              + ". Copy the CmdID of the command as it stands.");
    }
  }

  private static boolean isNearMiss(Status status, Sent sent) {
    String ref = relaxed(status.cmdRef().orElse(""));
    return sent.commands().keySet().stream().anyMatch(id -> relaxed(id).equals(ref));
  }

  private static String relaxed(String id) {
    return id.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
  }

  private static String commandsOf(Sent sent) {
    int count = sent.commands().size();
    if (count == 0) {
      return "no commands";
    }
    return sent.commands().keySet().stream()
        .limit(MOST_LISTED)
        .map(Quote::of)
        .collect(Collectors.joining(", ", "", count > MOST_LISTED ? " …" : ""));
  }
}
