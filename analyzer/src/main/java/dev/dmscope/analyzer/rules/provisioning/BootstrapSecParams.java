package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.Set;

/** Only of the media type of pushed documents. */
@DmRule(
    id = "bootstrap-sec-params",
    severity = Severity.WARNING,
    summary =
        "A bootstrap document lacks SEC or MAC in its Content-Type, or its MAC has not 40 hex digits",
    cites = "OMA DM Bootstrap 1.2; OMA Provisioning Bootstrap 1.1")
public final class BootstrapSecParams implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    String type = Pushed.contentType(document);
    if (!type.isEmpty()) {
      String mac = Pushed.parameter(type, "mac");
      boolean secured = !Pushed.parameter(type, "sec").isEmpty();
      if (!secured || !mac.matches("[0-9A-Fa-f]{40}")) {
        findings.report(
            Severity.WARNING,
            Location.of(document, document.root()),
            "The Content-Type of the bootstrap has "
                + (secured ? "no MAC of 40 hex digits" : "no SEC")
                + ", so that a device cannot tell who sent it and may refuse it. Send SEC, and as MAC"
                + " the HMAC-SHA1 of the body.");
      }
    }
  }
}
