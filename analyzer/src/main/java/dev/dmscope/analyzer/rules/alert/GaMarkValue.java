package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.Locale;
import java.util.Set;

/** Letter case is not looked at. */
@DmRule(
    id = "ga-mark-value",
    severity = Severity.WARNING,
    commands = "Alert",
    summary = "The Mark of a generic alert (1226) is none of the seven levels",
    cites = "OMA DM Protocol 1.2 section 8.7.1")
public final class GaMarkValue implements MessageRule {
  private static final Set<String> LEVELS =
      Set.of("fatal", "critical", "minor", "warning", "informational", "harmless", "indeterminate");

  @Override
  public void check(Received received, Reporter findings) {
    for (Alert alert : Alerts.of(received, "1226")) {
      for (Item item : alert.items()) {
        AlertItem.of(item).mark().ifPresent(mark -> checkMark(received, mark, findings));
      }
    }
  }

  private static void checkMark(Received received, Element mark, Reporter findings) {
    String level = mark.text().strip();
    if (!LEVELS.contains(level.toLowerCase(Locale.ROOT))) {
      findings.report(
          Severity.WARNING,
          Location.of(received, mark),
          "The level "
              + Quote.of(level)
              + " of a generic alert is not known. Use fatal, critical, minor, warning, informational,"
              + " harmless or indeterminate.");
    }
  }
}
