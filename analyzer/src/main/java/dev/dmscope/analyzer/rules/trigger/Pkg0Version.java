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

/** DM 1.2 sends 1.1, DM 1.1.2 sends 1.0. */
@DmRule(
    id = "pkg0-version",
    severity = Severity.WARNING,
    summary = "The version of a notification is neither 1.0 nor 1.1",
    cites = "OMA DM Notification 1.2 section 6.2")
public final class Pkg0Version implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.NOTIFICATION);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    String version = Trigger.value(document, "Version").orElse("1.1");
    if (!version.equals("1.1") && !version.equals("1.0")) {
      findings.report(
          Severity.WARNING,
          Location.of(document, Trigger.field(document, "Version").orElse(document.root())),
          "The notification has version "
              + version
              + ". The first ten bits are the version times ten: write 11 for DM 1.2.");
    }
  }
}
