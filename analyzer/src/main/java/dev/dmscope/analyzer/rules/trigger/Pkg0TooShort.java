package dev.dmscope.analyzer.rules.trigger;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.Set;

/** A digest and the fixed fields take as many. */
@DmRule(
    id = "pkg0-too-short",
    severity = Severity.ERROR,
    summary = "A notification has fewer than 24 bytes",
    cites = "OMA DM Notification 1.2 section 6.2")
public final class Pkg0TooShort implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.NOTIFICATION);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    if (document.root().first("Trigger").isEmpty()) {
      findings.report(
          Severity.ERROR,
          Location.of(document, document.root()),
          "The notification has "
              + document.root().span().length()
              + " bytes; 16 of digest and 8 of fixed fields are the least. A device drops it.");
    }
  }
}
