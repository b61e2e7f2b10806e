package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.Set;

/** Only of the media type that says WBXML. */
@DmRule(
    id = "bootstrap-not-wbxml",
    severity = Severity.ERROR,
    summary = "A pushed bootstrap document is not in WBXML",
    cites = "OMA DM Bootstrap 1.2; OMA DM Security 1.2")
public final class BootstrapNotWbxml implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    if (!Pushed.contentType(document).isEmpty()
        && document.decoded() instanceof Decoded.Document body
        && body.encoding() == Encoding.XML) {
      findings.report(
          Severity.ERROR,
          Location.of(document, document.root()),
          "The bootstrap is declared as application/vnd.wap.connectivity-wbxml, but it is XML. Encode"
              + " it as WBXML: its MAC is over those bytes.");
    }
  }
}
