package dev.dmscope.analyzer.rules.uri;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;

/** Each run of escapes is judged by itself; a broken escape is left to locuri-not-escaped. */
@DmRule(
    id = "locuri-bad-utf8-escape",
    severity = Severity.WARNING,
    summary = "The escapes in a LocURI are no UTF-8",
    cites = "OMA DM protocol support (Microsoft), Provisioning Files, note")
public final class LocuriBadUtf8Escape implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (NodeUri uri : NodeUri.allIn(received, value -> value.indexOf('%') >= 0)) {
      if (!Escapes.areUtf8(uri.path())) {
        findings.report(
            Severity.WARNING,
            Location.of(received, uri.element()),
            "The escapes in LocURI "
                + Quote.of(uri.value())
                + " are no UTF-8, so the device reads another name or none. Write the name in"
                + " UTF-8 first, then escape each byte.");
      }
    }
  }
}
