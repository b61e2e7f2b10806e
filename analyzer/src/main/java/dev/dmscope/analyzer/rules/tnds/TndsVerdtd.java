package dev.dmscope.analyzer.rules.tnds;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.Set;

/** Judged where one stands in a message. */
@DmRule(
    id = "tnds-verdtd",
    severity = Severity.WARNING,
    summary = "A serialised tree is not of version 1.2",
    cites = "OMA DM Tree and Description 1.2 section 9.2")
public final class TndsVerdtd implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.MGMT_TREE);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    if (TndsNodes.in(document).isEmpty()) {
      return;
    }
    String version = document.root().textOf("VerDTD").orElse("");
    if (!version.equals("1.2")) {
      findings.report(
          Severity.WARNING,
          Location.of(document, document.root().first("VerDTD").orElse(document.root())),
          "The serialised tree has "
              + (version.isEmpty() ? "no VerDTD" : "VerDTD " + Quote.of(version))
              + ". Write 1.2.");
    }
  }
}
