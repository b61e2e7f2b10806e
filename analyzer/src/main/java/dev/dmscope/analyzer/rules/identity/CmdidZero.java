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
import java.util.List;
import java.util.regex.Pattern;

/** A parser that reads leading digits takes {@code 00} or {@code 0a} for 0 too: a warning. */
@DmRule(
    id = "cmdid-zero",
    severity = Severity.ERROR,
    summary = "A command has CmdID 0, which means SyncHdr in a CmdRef",
    cites = "MS-MDM 2.2.3.2",
    dataSync = true)
public final class CmdidZero implements MessageRule {
  private static final Pattern READ_AS_ZERO = Pattern.compile("0+[A-Za-z]?");

  @Override
  public void check(Received received, Reporter findings) {
    for (Command command : received.message().map(Message::allCommands).orElse(List.of())) {
      String id = command.cmdId().orElse("");
      if (id.startsWith("0") && READ_AS_ZERO.matcher(id).matches()) {
        findings.report(
            id.equals("0") ? Severity.ERROR : Severity.WARNING,
            Location.of(received, command.cmdIdElement()),
            command.name()
                + " has CmdID "
                + Quote.of(id)
                + (id.equals("0") ? ", which is" : ", which a peer may read as 0,")
                + " reserved for SyncHdr in a CmdRef. Use any other id.");
      }
    }
  }
}
