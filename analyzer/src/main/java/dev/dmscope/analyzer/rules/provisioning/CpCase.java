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
import java.util.Locale;
import java.util.Set;

/** Only in accounts of device management: other parts of Windows have names in mixed letters. */
@DmRule(
    id = "cp-case",
    severity = Severity.ERROR,
    summary = "A name in the account of a server is not in capital letters",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpCase implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Application application : Application.ofDm(document)) {
      check(document, application.element(), findings);
    }
  }

  private static void check(FoundDocument document, Element characteristic, Reporter findings) {
    checkName(document, characteristic, "type", findings);
    characteristic.all("parm").forEach(parm -> checkName(document, parm, "name", findings));
    characteristic.all("characteristic").forEach(child -> check(document, child, findings));
  }

  private static void checkName(
      FoundDocument document, Element element, String attribute, Reporter findings) {
    String name = element.attribute(attribute).orElse("");
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      findings.report(
          Severity.ERROR,
          Location.of(document, element),
          Quote.of(name)
              + " is not in capital letters, and devices compare letter by letter. Write "
              + Quote.of(name.toUpperCase(Locale.ROOT))
              + ".");
    }
  }
}
