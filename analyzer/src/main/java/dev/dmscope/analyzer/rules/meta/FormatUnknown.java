package dev.dmscope.analyzer.rules.meta;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Other letter case is info. Those of Cred and Chal are left to the rules on credentials. */
@DmRule(
    id = "format-unknown",
    severity = Severity.WARNING,
    summary = "Format in Meta is none that a node can have",
    cites =
        "OMA DM Tree and Description 1.2; OMA DM protocol support (Microsoft), SyncML response"
            + " codes, 415")
public final class FormatUnknown implements MessageRule {
  private static final Set<String> KNOWN =
      Set.of("b64", "bin", "bool", "chr", "int", "node", "null", "xml", "date", "time", "float");

  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    for (Command command : message.allCommands()) {
      look(command.meta(), received, findings);
      for (Item item : command.items()) {
        look(item.meta(), received, findings);
      }
    }
  }

  private static void look(Optional<Meta> meta, Received received, Reporter findings) {
    if (meta.isEmpty() || meta.get().format().isEmpty()) {
      return;
    }
    String format = meta.get().format().get();
    if (!format.isEmpty() && !KNOWN.contains(format)) {
      boolean caseOnly = KNOWN.contains(format.toLowerCase(Locale.ROOT));
      Element holder = meta.get().element().first("MetInf").orElse(meta.get().element());
      findings.report(
          caseOnly ? Severity.INFO : Severity.WARNING,
          Location.of(received, holder.first("Format").orElse(holder)),
          "Format "
              + Quote.of(format)
              + (caseOnly
                  ? " is written in lower case elsewhere, and a peer may not take it."
                  : " is none that a node can have, and a peer answers 415. Use chr, int, bool,"
                      + " float, date, time, b64, bin, xml, node or null."));
    }
  }
}
