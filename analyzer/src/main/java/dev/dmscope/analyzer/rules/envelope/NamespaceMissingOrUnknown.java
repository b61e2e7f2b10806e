package dev.dmscope.analyzer.rules.envelope;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Locale;

/**
 * Of XML only: in WBXML the public identifier stands for the namespace. That of DS 1.0, and other
 * letter case, are info.
 */
@DmRule(
    id = "namespace-missing-or-unknown",
    severity = Severity.WARNING,
    summary = "SyncML has no namespace, or one that is not SyncML 1.1's or 1.2's",
    cites = "Structure of OMA DM provisioning files (Microsoft); MS-MDM 2.2.4.1")
public final class NamespaceMissingOrUnknown implements MessageRule {
  private static final String OF_1_0 = "SYNCML:SYNCML1.0";
  private static final String OF_1_1 = "SYNCML:SYNCML1.1";
  private static final String OF_1_2 = "SYNCML:SYNCML1.2";

  @Override
  public void check(Received received, Reporter findings) {
    if (received.decoded() instanceof Decoded.Document document
        && document.encoding() == Encoding.XML
        && document.type() == DocumentType.SYNCML) {
      String namespace = document.root().namespace();
      if (!namespace.equals(OF_1_2) && !namespace.equals(OF_1_1)) {
        report(namespace, document, received, findings);
      }
    }
  }

  private static void report(
      String namespace, Decoded.Document document, Received received, Reporter findings) {
    String upper = namespace.toUpperCase(Locale.ROOT);
    boolean near = upper.equals(OF_1_0) || upper.equals(OF_1_1) || upper.equals(OF_1_2);
    findings.report(
        near ? Severity.INFO : Severity.WARNING,
        Location.of(received, document.root().startTag()),
        (namespace.isEmpty()
                ? "SyncML has no xmlns"
                : "The xmlns of SyncML is " + Quote.of(namespace))
            + "; write SYNCML:SYNCML1.2 for DM 1.2, or SYNCML:SYNCML1.1 for DM 1.1.2.");
  }
}
