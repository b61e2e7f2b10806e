package dev.dmscope.analyzer.rules.tnds;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A node is one or the other. */
@DmRule(
    id = "tnds-value-on-interior",
    severity = Severity.ERROR,
    summary = "A node of a serialised tree has a value and children",
    cites = "OMA DM Tree and Description 1.2 section 9.2")
public final class TndsValueOnInterior implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.MGMT_TREE);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Element node : TndsNodes.in(document)) {
      Optional<Element> value = node.first("Value").filter(v -> !v.children().isEmpty());
      if (value.isPresent() && node.first("Node").isPresent()) {
        findings.report(
            Severity.ERROR,
            Location.of(document, value.get()),
            "The node "
                + TndsNodes.name(node)
                + " has a Value and nodes below it. A leaf has a value, an interior node has children:"
                + " move the value into a node of its own.");
      }
    }
  }
}
