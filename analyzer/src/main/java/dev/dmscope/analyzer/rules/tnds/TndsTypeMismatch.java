package dev.dmscope.analyzer.rules.tnds;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Goes by the Meta of the Item that holds it. */
@DmRule(
    id = "tnds-type-mismatch",
    severity = Severity.WARNING,
    summary = "The Type of a serialised tree says XML and it is WBXML, or the reverse",
    cites = "OMA DM Tree and Description 1.2 section 9; OMA DM Representation Protocol 1.2")
public final class TndsTypeMismatch implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.MGMT_TREE);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    if (!TndsNodes.isTnds(document)
        || !(document.decoded() instanceof Decoded.Document body)
        || body.encoding() == Encoding.BINARY) {
      return;
    }
    Optional<Element> type =
        document
            .holder()
            .flatMap(Element::parent)
            .flatMap(item -> item.first("Meta"))
            .flatMap(meta -> meta.first("MetInf").orElse(meta).first("Type"));
    String declared = type.map(t -> t.text().strip()).orElse("");
    boolean wbxml = declared.endsWith("dmtnds+wbxml");
    if ((wbxml || declared.endsWith("dmtnds+xml"))
        && wbxml != (body.encoding() == Encoding.WBXML)) {
      findings.report(
          Severity.WARNING,
          Location.of(document, document.root()),
          "The tree is declared as "
              + Quote.of(declared)
              + ", but it is "
              + body.encoding()
              + ". Declare what is sent.");
    }
  }
}
