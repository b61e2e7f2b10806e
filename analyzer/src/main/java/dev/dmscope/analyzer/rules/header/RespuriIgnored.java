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
import java.util.List;
import java.util.Optional;

/**
 * Compares path and query only: a recorder that stands in for the server sees the request under
 * another host than the device means. Parameters that the device adds are its own affair.
 */
@DmRule(
    id = "respuri-ignored",
    severity = Severity.WARNING,
    summary = "The device does not answer at the RespURI that the server asked for",
    cites =
        "OMA DM protocol support (Microsoft), OMA DM protocol common elements, RespURI; OMA DM"
            + " Protocol 1.2 section 9",
    dataSync = true)
public final class RespuriIgnored implements SessionRule<Optional<RespuriIgnored.Asked>> {
  /** The RespURI of the server's last message, and where it stands. */
  record Asked(WebAddress address, String uri, Location at) {}

  @Override
  public Optional<Asked> start() {
    return Optional.empty();
  }

  @Override
  public Optional<Asked> next(Optional<Asked> asked, Received received, Reporter findings) {
    if (!received.fromDevice()) {
      return received.message().flatMap(Message::header).flatMap(h -> asked(received, h));
    }
    if (asked.isPresent() && received.http().isPresent()) {
      judge(asked.get(), received, received.http().get(), findings);
    }
    return Optional.empty();
  }

  private static Optional<Asked> asked(Received received, SyncHdr header) {
    if (header.respUri().isEmpty()
        || !received.isWhole()
        || header.respUri().get().contains("after=")) {
      // RepPro lets a 503 say with ?after= when to come again; that is no address yet.
      return Optional.empty();
    }
    String uri = header.respUri().get();
    Element at = header.element().first("RespURI").orElse(header.element());
    return WebAddress.of(uri).map(a -> new Asked(a, uri, Location.of(received, at)));
  }

  private static void judge(Asked asked, Received received, HttpFacts http, Reporter findings) {
    Optional<WebAddress> used = WebAddress.of(http.url());
    Optional<Message> message = received.message();
    if (message.isPresent() && used.filter(u -> !u.hasResourceOf(asked.address())).isPresent()) {
      findings.report(
          Severity.WARNING,
          Location.of(received, message.get().headElement()),
          "The server asked for the answer at RespURI "
              + Quote.of(asked.uri())
              + ", but the device sent it to "
              + Quote.of(used.get().path())
              + ". A server that keeps the session in that address cannot find it. Send the answer"
              + " to RespURI.",
          List.of(asked.at()));
    }
  }
}
