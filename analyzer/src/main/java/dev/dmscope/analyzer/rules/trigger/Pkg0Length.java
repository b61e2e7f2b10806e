package dev.dmscope.analyzer.rules.trigger;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.EnumSet;
import java.util.Set;

/** What follows the identifier belongs to the vendor. */
@DmRule(
    id = "pkg0-length",
    severity = Severity.ERROR,
    summary = "The server identifier of a notification is longer than the notification",
    cites = "OMA DM Notification 1.2 section 6.2")
public final class Pkg0Length implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.NOTIFICATION);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    if (document.root().first("Trigger").isPresent()
        && document.decoded() instanceof Decoded.Malformed body) {
      findings.report(
          Severity.ERROR,
          Location.of(document, Trigger.field(document, "Length").orElse(document.root())),
          "The notification cannot be read: "
              + body.fault().reason()
              + ". Count the bytes of the server identifier.");
    }
  }
}
