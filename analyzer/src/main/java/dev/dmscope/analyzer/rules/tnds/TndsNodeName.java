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
import java.util.Set;

/** An empty name is there. */
@DmRule(
    id = "tnds-node-name",
    severity = Severity.WARNING,
    summary = "A node of a serialised tree has no NodeName",
    cites = "OMA DM Tree and Description 1.2 section 9.2")
public final class TndsNodeName implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.MGMT_TREE);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    for (Element node : TndsNodes.in(document)) {
      if (node.first("NodeName").isEmpty()) {
        findings.report(
            Severity.WARNING,
            Location.of(document, node),
            "The node has no NodeName. Give it one; it may be empty where the receiver names it.");
      }
    }
  }
}
