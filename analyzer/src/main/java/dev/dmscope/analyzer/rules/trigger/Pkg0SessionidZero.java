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

/** The range is 1 to FFFF. */
@DmRule(
    id = "pkg0-sessionid-zero",
    severity = Severity.WARNING,
    summary = "A notification asks for session 0",
    cites = "OMA DM Notification 1.2 section 6.2")
public final class Pkg0SessionidZero implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.NOTIFICATION);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    if (Trigger.value(document, "SessionID").filter("0"::equals).isPresent()) {
      findings.report(
          Severity.WARNING,
          Location.of(document, Trigger.field(document, "SessionID").orElse(document.root())),
          "The notification asks for a session with the id 0. Choose one from 1 to FFFF, by which the"
              + " session can be told.");
    }
  }
}
