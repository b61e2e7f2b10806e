package dev.dmscope.analyzer.rules.transport;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;

/** Only of bodies that are SyncML: what else passes has no need of a type here. */
@DmRule(
    id = "content-type-missing",
    severity = Severity.WARNING,
    summary = "A message has no Content-Type",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.2.1",
    dataSync = true)
public final class ContentTypeMissing implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.http().isPresent()
        && received.message().isPresent()
        && ContentTypes.isMissing(received.http().get(), received)) {
      findings.report(
          Severity.WARNING,
          Location.of(received, new Span(0, 0)),
          "The message has no Content-Type, so that its receiver must guess the encoding. Declare"
              + " application/vnd.syncml.dm+xml or application/vnd.syncml.dm+wbxml.");
    }
  }
}
