package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.EnumSet;
import java.util.Set;

/** ADDR may stand in the account itself or in APPADDR. */
@DmRule(
    id = "cp-w7-addr",
    severity = Severity.WARNING,
    summary = "The address of a DM server is no https URL, or its port is none",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7Addr implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Application application : Application.ofDm(document)) {
      application.parm("ADDR").ifPresent(parm -> checkAddress(document, parm, findings));
      for (Element address : application.characteristics("APPADDR")) {
        Application.parm(address, "ADDR").ifPresent(p -> checkAddress(document, p, findings));
        for (Element port : address.all("characteristic")) {
          Application.parm(port, "PORTNBR").ifPresent(p -> checkPort(document, p, findings));
        }
      }
    }
  }

  private static void checkAddress(FoundDocument document, Element parm, Reporter findings) {
    String address = Application.valueOf(parm).orElse("");
    if (!address.regionMatches(true, 0, "https://", 0, 8) || address.length() == 8) {
      findings.report(
          Severity.WARNING,
          Location.of(document, parm),
          "ADDR "
              + Quote.of(address)
              + " is no https address. Give the whole URL, with scheme and host.");
    }
  }

  private static void checkPort(FoundDocument document, Element parm, Reporter findings) {
    String port = Application.valueOf(parm).orElse("");
    boolean right =
        port.matches("[0-9]{1,5}")
            && Integer.parseInt(port) >= 1
            && Integer.parseInt(port) <= 65_535;
    if (!right) {
      findings.report(
          Severity.WARNING,
          Location.of(document, parm),
          "PORTNBR " + Quote.of(port) + " is no port. Give a number from 1 to 65535.");
    }
  }
}
