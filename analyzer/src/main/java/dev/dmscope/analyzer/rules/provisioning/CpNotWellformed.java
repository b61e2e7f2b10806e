package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Fault;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Span;
import java.util.EnumSet;
import java.util.Set;

/** What dmscope does not read, such as external entities, is no fault of the document. */
@DmRule(
    id = "cp-not-wellformed",
    severity = Severity.ERROR,
    summary = "A provisioning document cannot be read to its end",
    cites = "OMA DM protocol support (Microsoft), Provisioning Files; OMA Provisioning Content 1.1")
public final class CpNotWellformed implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    if (document.decoded() instanceof Decoded.Malformed body
        && (body.fault() instanceof Fault.Malformed || body.fault() instanceof Fault.Truncated)) {
      int at = body.fault().offset();
      findings.report(
          Severity.ERROR,
          Location.of(document, new Span(at, at)),
          "The provisioning document cannot be read at byte "
              + at
              + ": "
              + body.fault().reason()
              + ". The device will not take over any of it.");
    }
  }
}
