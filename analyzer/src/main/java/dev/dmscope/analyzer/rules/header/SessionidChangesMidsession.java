package dev.dmscope.analyzer.rules.header;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;

/**
 * Remembers the SessionID of the device's last message, empty if there is none. What the device
 * begins with another SessionID is another session already; so the server's answers are judged.
 */
@DmRule(
    id = "sessionid-changes-midsession",
    severity = Severity.ERROR,
    summary = "The server answers with another SessionID than it was asked with",
    cites = "OMA DM Protocol 1.2 section 8.3",
    dataSync = true)
public final class SessionidChangesMidsession implements SessionRule<String> {
  @Override
  public String start() {
    return "";
  }

  @Override
  public String next(String asked, Received received, Reporter findings) {
    String id = received.message().flatMap(Message::sessionId).orElse("");
    if (received.fromDevice()) {
      return received.isWhole() ? id : "";
    }
    if (!id.isEmpty() && !asked.isEmpty() && !id.equals(asked) && received.isWhole()) {
      received
          .message()
          .flatMap(Message::header)
          .map(SyncHdr::element)
          .flatMap(header -> header.first("SessionID"))
          .ifPresent(
              at ->
                  findings.report(
                      Severity.ERROR,
                      Location.of(received, at),
                      "The answer carries SessionID "
                          + Quote.of(id)
                          + ", the request had "
                          + Quote.of(asked)
                          + ". Copy the device's SessionID into each answer of the session."));
    }
    return asked;
  }
}
