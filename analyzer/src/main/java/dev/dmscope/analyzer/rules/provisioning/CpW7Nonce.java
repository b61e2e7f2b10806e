package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The nonce itself is never shown. */
@DmRule(
    id = "cp-w7-nonce",
    severity = Severity.WARNING,
    summary = "The first nonce of a DM account is no Base64",
    cites = "w7 APPLICATION configuration service provider (Microsoft)")
public final class CpW7Nonce implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.PROVISIONING);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Application application : Application.ofDm(document)) {
      for (Element auth : application.characteristics("APPAUTH")) {
        Optional<Element> parm = Application.parm(auth, "AAUTHDATA");
        if (parm.isPresent() && !isBase64(Application.valueOf(parm.get()).orElse(""))) {
          findings.report(
              Severity.WARNING,
              Location.of(document, parm.get()),
              "AAUTHDATA is no Base64, so that the first digest cannot be right. Encode the bytes of"
                  + " the nonce.");
        }
      }
    }
  }

  private static boolean isBase64(String text) {
    try {
      Base64.getMimeDecoder().decode(text.replaceAll("\\s", ""));
      return text.matches("[A-Za-z0-9+/=\\s]*");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
