package dev.dmscope.analyzer.rules.envelope;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import java.util.Locale;

/** Other known documents, such as provisioning or SOAP, are routed to their own decoders. */
@DmRule(
    id = "root-not-syncml",
    severity = Severity.ERROR,
    summary = "A body sent as SyncML has another root element",
    cites = "SyncML Representation Protocol DTD 1.2, element SyncML",
    dataSync = true)
public final class RootNotSyncml implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    if (message.decoded() instanceof Decoded.Document body
        && body.type() == DocumentType.OTHER
        && (body.root().name().equalsIgnoreCase("SyncML") || isTypedAsSyncml(message))) {
      findings.report(
          Severity.ERROR,
          Location.of(message, body.root()),
          "The root element is "
              + Quote.of(body.root().name())
              + " where SyncML is expected, in exactly this spelling. Send a SyncML document.");
    }
  }

  private static boolean isTypedAsSyncml(Received message) {
    return message
        .http()
        .filter(http -> message.fromDevice() || !http.failed())
        .flatMap(http -> headers(http, message).first("Content-Type"))
        .filter(type -> type.strip().toLowerCase(Locale.ROOT).startsWith("application/vnd.syncml"))
        .isPresent();
  }

  private static dev.dmscope.analyzer.exchange.Headers headers(HttpFacts http, Received message) {
    return message.fromDevice() ? http.requestHeaders() : http.responseHeaders();
  }
}
