package dev.dmscope.analyzer.rules.header;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges messages that bring the value of {@code ./DevInfo/DevId}. Where one has a prefix such as
 * {@code IMEI:} that the other lacks, that is info.
 */
@DmRule(
    id = "source-not-devid",
    severity = Severity.WARNING,
    commands = {"Replace", "Results"},
    summary = "The device's Source is not the value of its ./DevInfo/DevId",
    cites = "Structure of OMA DM provisioning files (Microsoft), SyncHdr element, note")
public final class SourceNotDevid implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice() || !received.isWhole() || received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    for (Command command : message.allCommands()) {
      String name = command.name();
      if (name.equals("Replace") || name.equals("Results")) {
        for (Item item : command.items()) {
          if (item.data().isPresent() && isDevId(item.source().or(item::target))) {
            judge(message, item.data().get(), received, findings);
          }
        }
      }
    }
  }

  private static boolean isDevId(Optional<String> uri) {
    return uri.isPresent()
        && uri.get().length() <= 16
        && SameNode.key(uri.get()).equals("devinfo/devid");
  }

  private static void judge(Message message, Element data, Received received, Reporter findings) {
    String source = message.header().flatMap(SyncHdr::source).orElse("");
    String devId = data.text().strip();
    if (source.isEmpty() || devId.isEmpty() || source.equalsIgnoreCase(devId)) {
      return;
    }
    Element header = message.headElement();
    Element at = header.first("Source").flatMap(e -> e.first("LocURI")).orElse(header);
    boolean prefixOnly = bare(source).equals(bare(devId));
    findings.report(
        prefixOnly ? Severity.INFO : Severity.WARNING,
        Location.of(received, at),
        "Source is "
            + Quote.of(source)
            + ", but ./DevInfo/DevId is "
            + Quote.of(devId)
            + (prefixOnly
                ? "; write both in the same way."
                : ", so a server that keeps devices by one of them knows two. Use DevId as Source."),
        List.of(Location.of(received, data)));
  }

  private static String bare(String id) {
    int colon = id.lastIndexOf(':');
    return id.substring(colon + 1).toLowerCase(Locale.ROOT);
  }
}
