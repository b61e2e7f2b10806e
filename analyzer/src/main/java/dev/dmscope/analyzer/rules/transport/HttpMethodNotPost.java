package dev.dmscope.analyzer.rules.transport;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;

/** Requests of other kinds never get into a session: they carry no SyncML. */
@DmRule(
    id = "http-method-not-post",
    severity = Severity.ERROR,
    summary = "The device sends its message by another method than POST",
    cites = "SyncML HTTP Binding 1.2.1 (after a summary); MS-MDM 2.1",
    dataSync = true)
public final class HttpMethodNotPost implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.fromDevice()
        && received.http().isPresent()
        && !received.http().get().method().equals("POST")) {
      findings.report(
          Severity.ERROR,
          Location.of(received, new Span(0, 0)),
          "The device sends its message with "
              + Quote.of(received.http().get().method())
              + "; SyncML goes by POST only, and a server or cache may drop it. Use POST.");
    }
  }
}
