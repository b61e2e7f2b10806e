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

/** 27 bits from bit 13 of the trigger on. */
@DmRule(
    id = "pkg0-reserved-bits",
    severity = Severity.WARNING,
    summary = "Reserved bits of a notification are set",
    cites = "OMA DM Notification 1.2 section 6.2")
public final class Pkg0ReservedBits implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.NOTIFICATION);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    String bits = Trigger.value(document, "FutureUse").orElse("0");
    if (!bits.equals("0")) {
      findings.report(
          Severity.WARNING,
          Location.of(document, Trigger.field(document, "FutureUse").orElse(document.root())),
          "The reserved bits of the notification are "
              + bits
              + " in hex; they must be zero. A field before them may be a bit too long.");
    }
  }
}
