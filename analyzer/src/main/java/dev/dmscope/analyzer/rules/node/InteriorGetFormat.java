package dev.dmscope.analyzer.rules.node;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.uri.SameNode;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Of nodes that the same message shows to have children, by the Results of one of them. A missing
 * Format is info.
 */
@DmRule(
    id = "interior-get-format",
    severity = Severity.WARNING,
    commands = "Results",
    summary = "The children of an interior node were reported with another Format than node",
    cites = "OMA DM Tree and Description 1.2 section 8.2; OMA DM protocol support (Microsoft), Get")
public final class InteriorGetFormat implements MessageRule {
  /** What a Results brings for a node. */
  private record Brought(String key, String uri, Item item, Optional<String> format) {}

  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice() || received.message().isEmpty()) {
      return;
    }
    List<Brought> all = brought(received.message().get());
    if (all.size() < 2) {
      return;
    }
    TreeMap<String, String> uris = new TreeMap<>();
    all.forEach(brought -> uris.put(brought.key(), brought.uri()));
    for (Brought brought : all) {
      if (brought.format().filter("node"::equals).isEmpty()) {
        Map.Entry<String, String> next = uris.higherEntry(brought.key() + "/");
        if (next != null && SameNode.isBelow(next.getKey(), brought.key())) {
          report(brought, next.getValue(), received, findings);
        }
      }
    }
  }

  private static List<Brought> brought(Message message) {
    List<Brought> all = List.of();
    for (Command command : message.commands()) {
      if (command instanceof Results results) {
        for (Item item : results.items()) {
          String uri = item.source().or(item::target).orElse("");
          if (!uri.isEmpty() && uri.indexOf('?') < 0 && item.data().isPresent()) {
            all = all.isEmpty() ? new ArrayList<>() : all;
            all.add(new Brought(SameNode.key(uri), uri, item, format(item, results)));
          }
        }
      }
    }
    return all;
  }

  private static Optional<String> format(Item item, Results results) {
    return item.meta().flatMap(Meta::format).or(() -> results.meta().flatMap(Meta::format));
  }

  private static void report(Brought brought, String child, Received received, Reporter findings) {
    Element at = brought.item().element();
    findings.report(
        brought.format().isPresent() ? Severity.WARNING : Severity.INFO,
        Location.of(received, brought.item().meta().map(Meta::element).orElse(at)),
        Quote.of(brought.uri())
            + " has children, such as "
            + Quote.of(child)
            + ", but its Results have "
            + brought.format().map(f -> "Format " + Quote.of(f)).orElse("no Format")
            + ", so that the list of their names looks like a value. Give Format node.");
  }
}
