package dev.dmscope.analyzer.rules.transport;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;

/** Once for each session. A server on the device's own machine is a laboratory. */
@DmRule(
    id = "plain-http",
    severity = Severity.WARNING,
    summary = "The session runs over HTTP without TLS",
    cites = "OMA DM protocol support (Microsoft), Data transport and session; OMA DM Security 1.2",
    dataSync = true)
public final class PlainHttp implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.fromDevice()
        && received.http().isPresent()
        && received.http().get().url().startsWith("http://")
        && received.before().fromDevice().isEmpty()
        && !isLocal(received.http().get().url())) {
      findings.report(
          Severity.WARNING,
          Location.of(received, new Span(0, 0)),
          "The session runs over plain HTTP: everybody on the way can read and change it, credentials"
              + " included. Use https.");
    }
  }

  private static boolean isLocal(String url) {
    String rest = url.substring("http://".length());
    return rest.startsWith("localhost") || rest.startsWith("127.") || rest.startsWith("[::1]");
  }
}
