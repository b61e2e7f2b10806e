package dev.dmscope.analyzer.rules.tnds;

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

/** Nodes without Format are not judged: which properties are sent is up to the one who asked. */
@DmRule(
    id = "tnds-format-node",
    severity = Severity.WARNING,
    summary = "The Format of a node does not fit what it is: a leaf or an interior node",
    cites = "OMA DM Tree and Description 1.2 section 9.2")
public final class TndsFormatNode implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.MGMT_TREE);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Element node : TndsNodes.in(document)) {
      String format = TndsNodes.format(node);
      boolean value = node.first("Value").filter(v -> !v.children().isEmpty()).isPresent();
      boolean children = node.first("Node").isPresent();
      boolean leafAsNode = format.equals("node") && value && !children;
      boolean nodeAsLeaf = !format.isEmpty() && !format.equals("node") && children && !value;
      if (leafAsNode || nodeAsLeaf) {
        findings.report(
            Severity.WARNING,
            Location.of(document, node),
            "The node "
                + TndsNodes.name(node)
                + " has the format "
                + Quote.of(format)
                + (leafAsNode
                    ? " and a value. Give the format of the value."
                    : " and children. Write node."));
      }
    }
  }
}
