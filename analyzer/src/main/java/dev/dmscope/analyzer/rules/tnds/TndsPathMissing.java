package dev.dmscope.analyzer.rules.tnds;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Only of what a server sends: what a device exports needs none. */
@DmRule(
    id = "tnds-path-missing",
    severity = Severity.WARNING,
    summary = "A tree that is sent to a device does not say where its nodes belong",
    cites = "OMA DM Tree and Description 1.2 section 9.2")
public final class TndsPathMissing implements DocumentRule {
  @Override
  public Set<DocumentType> types() {
    return EnumSet.of(DocumentType.MGMT_TREE);
  }

  @Override
  public void check(FoundDocument document, Reporter findings) {
    if (document.message().direction() == Direction.TO_DEVICE && TndsNodes.isTnds(document)) {
      Set<Element> nodes = new HashSet<>(TndsNodes.in(document));
      for (Element node : document.root().all("Node")) {
        if (nodes.contains(node) && node.first("Path").isEmpty()) {
          findings.report(
              Severity.WARNING,
              Location.of(document, node),
              "The node "
                  + TndsNodes.name(node)
                  + " stands at the top and has no Path, so that the device cannot tell where it goes."
                  + " Give the address of its parent.");
        }
      }
    }
  }
}
