package dev.dmscope.analyzer.rules.identity;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Within one message only: CmdIDs may start again or run on in the next. */
@DmRule(
    id = "cmdid-duplicate",
    severity = Severity.ERROR,
    summary = "Two commands of one message have the same CmdID",
    cites = "Structure of OMA DM provisioning files (Microsoft), SyncBody; MS-MDM 2.2.3.2",
    dataSync = true)
public final class CmdidDuplicate implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    Map<String, Command> first = new HashMap<>();
    for (Command command : received.message().map(Message::allCommands).orElse(List.of())) {
      String id = command.cmdId().orElse("");
      if (id.isEmpty()) {
        continue;
      }
      Command earlier = first.putIfAbsent(withoutLeadingZeros(id), command);
      if (earlier != null) {
        report(received, earlier, command, findings);
      }
    }
  }

  private static void report(
      Received received, Command earlier, Command command, Reporter findings) {
    String id = command.cmdId().orElse("");
    String earlierId = earlier.cmdId().orElse("");
    boolean same = id.equals(earlierId);
    findings.report(
        same ? Severity.ERROR : Severity.WARNING,
        Location.of(received, command.cmdIdElement()),
        "CmdID "
            + Quote.of(id)
            + " of this "
            + command.name()
            + (same ? " is used by " : " may be read as that of ")
            + (earlier.name().equals(command.name()) ? "an earlier " : "a ")
            + earlier.name()
            + (same ? " already" : ", " + Quote.of(earlierId))
            + ", so that a Status for it is ambiguous. Use each CmdID once in a message.",
        List.of(Location.of(received, earlier.cmdIdElement())));
  }

  private static String withoutLeadingZeros(String id) {
    return id.startsWith("0") && id.matches("0+[0-9]+") ? id.replaceFirst("^0+(?=[0-9])", "") : id;
  }
}
