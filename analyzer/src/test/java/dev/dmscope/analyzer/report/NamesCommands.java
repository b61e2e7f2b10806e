package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.util.List;
import java.util.Map;

/** A rule that finds something in the commands whose name says how bad they are. */
@DmRule(
    id = "names-commands",
    severity = Severity.ERROR,
    summary = "A command has a name that this rule does not like",
    cites = "Nothing: it is a test")
final class NamesCommands implements MessageRule {
  private static final Map<String, Severity> BAD =
      Map.of(
          "Exec", Severity.ERROR,
          "Delete", Severity.ERROR,
          "Get", Severity.WARNING,
          "Replace", Severity.INFO,
          "Atomic", Severity.ERROR);

  @Override
  public void check(Received message, Reporter findings) {
    for (Command command : message.message().orElseThrow().allCommands()) {
      if (BAD.containsKey(command.name())) {
        findings.report(
            BAD.getOrDefault(command.name(), Severity.INFO),
            Location.of(message, command.element()),
            command.name()
                + " '"
                + command.items().stream().findFirst().flatMap(i -> i.target()).orElse("")
                + "' has a name. Give it <another> one, as in [the text](1).",
            List.of(Location.of(message, message.message().orElseThrow().headElement())));
      }
    }
  }
}
