package dev.dmscope.analyzer.rules.header;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;

/**
 * Remembers how the device named itself and the server. The server may write its own address in
 * another way, as long as the host is the same; of a name that is no address nothing is said.
 */
@DmRule(
    id = "synchdr-target-source-swap",
    severity = Severity.WARNING,
    summary = "The server's Target and Source are not the device's Source and Target",
    cites =
        "Structure of OMA DM provisioning files (Microsoft), SyncHdr element; OMA DM Protocol 1.2"
            + " section 8",
    dataSync = true)
public final class SynchdrTargetSourceSwap implements SessionRule<SynchdrTargetSourceSwap.Parties> {
  /** As the device's last message had them; empty if not known. */
  record Parties(String device, String server) {}

  private static final Parties UNKNOWN = new Parties("", "");

  @Override
  public Parties start() {
    return UNKNOWN;
  }

  @Override
  public Parties next(Parties asked, Received received, Reporter findings) {
    Optional<SyncHdr> header = received.message().flatMap(Message::header);
    if (received.fromDevice()) {
      return header.isPresent() && received.isWhole() ? parties(header.get(), asked) : UNKNOWN;
    }
    if (header.isPresent() && received.isWhole() && answers(received)) {
      judge(asked, header.get(), received, findings);
    }
    return asked;
  }

  /** The same object as before where nothing changed: sessions are many. */
  private static Parties parties(SyncHdr header, Parties before) {
    Parties now = new Parties(header.source().orElse(""), header.target().orElse(""));
    return now.equals(before) ? before : now;
  }

  private static boolean answers(Received received) {
    return received.http().filter(HttpFacts::failed).isEmpty();
  }

  private static void judge(Parties asked, SyncHdr header, Received received, Reporter findings) {
    String target = header.target().orElse("");
    if (!target.isEmpty() && !asked.device.isEmpty() && !target.equalsIgnoreCase(asked.device)) {
      findings.report(
          Severity.WARNING,
          Location.of(received, locUri(header, "Target")),
          "The server addresses "
              + Quote.of(target)
              + ", but the request came from "
              + Quote.of(asked.device)
              + ": a device may refuse what is not meant for it. Copy the device's Source into"
              + " Target.");
    }
    String source = header.source().orElse("");
    if (!source.equals(asked.server) && isAnotherHost(source, asked.server)) {
      findings.report(
          Severity.WARNING,
          Location.of(received, locUri(header, "Source")),
          "The server calls itself "
              + Quote.of(source)
              + ", but was addressed as "
              + Quote.of(asked.server)
              + ". Copy the device's Target into Source.");
    }
  }

  private static boolean isAnotherHost(String source, String asked) {
    Optional<WebAddress> a = WebAddress.of(source);
    Optional<WebAddress> b = WebAddress.of(asked);
    return a.isPresent() && b.isPresent() && !a.get().host().equals(b.get().host());
  }

  private static Element locUri(SyncHdr header, String side) {
    return header.element().first(side).flatMap(e -> e.first("LocURI")).orElse(header.element());
  }
}
