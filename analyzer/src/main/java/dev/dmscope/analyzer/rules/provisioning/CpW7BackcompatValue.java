package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** BACKCOMPATRETRYDISABLED and USEHWDEVID. */
@DmRule(
    id = "cp-w7-backcompat-value",
    severity = Severity.INFO,
    summary = "A switch of a DM account has a value, though only its presence counts",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7BackcompatValue implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  private static final List<String> SWITCHES = List.of("BACKCOMPATRETRYDISABLED", "USEHWDEVID");

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Application application : Application.ofDm(document)) {
      for (String name : SWITCHES) {
        Optional<Element> parm = application.parm(name);
        if (parm.isPresent() && application.value(name).filter(v -> !v.isEmpty()).isPresent()) {
          findings.report(
              Severity.INFO,
              Location.of(document, parm.get()),
              name
                  + " takes no value: it is on by being there, whatever the value says. Leave the value"
                  + " out, or the parm.");
        }
      }
    }
  }
}
