package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.encoding.Oddities;
import dev.dmscope.analyzer.session.Received;

/** Version 1.0 is old and read all the same: info. */
@DmRule(
    id = "wbxml-version",
    severity = Severity.WARNING,
    summary = "The version of the WBXML document is none that SyncML names",
    cites = "OMA DM Representation Protocol 1.2 section 4; WAP-192 (WBXML 1.3) section 5.4",
    dataSync = true)
public final class WbxmlVersion implements MessageRule {
  @Override
  public void check(Received message, Reporter findings) {
    boolean old =
        message.decoded() instanceof Decoded.Document document
            && document.notices().stream()
                .anyMatch(n -> n.code().equals("wbxml-version") && n.text().endsWith("1.0"));
    Oddities.first(
        "wbxml-version",
        message,
        findings,
        old ? Severity.INFO : Severity.WARNING,
        "Receivers must read 1.1 to 1.3: write 1.2 (02) or 1.3 (03).");
  }
}
