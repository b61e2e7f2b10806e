package dev.dmscope.analyzer.rules.envelope;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Unknown;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.Locale;

/**
 * Looks where commands stand: in SyncBody, Atomic and Sequence. An element of a foreign namespace
 * is an extension, and only info.
 */
@DmRule(
    id = "unknown-element",
    severity = Severity.WARNING,
    commands = "Unknown",
    summary = "An element stands where a command should, and is none of SyncML's",
    cites =
        "OMA DM protocol support (Microsoft), DM protocol commands and Provisioning Files; SyncML"
            + " Representation Protocol DTD 1.2",
    dataSync = true)
public final class UnknownElement implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isPresent()) {
      Message message = received.message().get();
      for (Command command : message.allCommands()) {
        if (command instanceof Unknown) {
          report(received, command.element(), findings);
        }
      }
    }
  }

  private static void report(Received received, Element element, Reporter findings) {
    String namespace = element.namespace();
    boolean foreign =
        !namespace.isEmpty() && !namespace.toUpperCase(Locale.ROOT).startsWith("SYNCML:");
    findings.report(
        foreign ? Severity.INFO : Severity.WARNING,
        Location.of(received, element),
        foreign
            ? Quote.of(element.name())
                + " is an extension of namespace "
                + Quote.of(namespace)
                + ", which other peers do not know."
            : Quote.of(element.name())
                + " is no SyncML command; a Windows device answers it with Status 400."
                + " Remove it or correct its name.");
  }
}
