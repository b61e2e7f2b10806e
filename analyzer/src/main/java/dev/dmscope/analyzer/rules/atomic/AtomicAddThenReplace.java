package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A limit of Windows, so that only its sessions are judged. */
@DmRule(
    id = "atomic-add-then-replace",
    severity = Severity.WARNING,
    profiles = Profile.WINDOWS,
    commands = "Atomic",
    summary = "Within one Atomic a node is added and then replaced, which Windows does not support",
    cites = "OMA DM protocol support (Microsoft), DM protocol commands")
public final class AtomicAddThenReplace implements MessageRule {
  /** A node within one Atomic, named by the id of the Atomic's element. */
  private record Node(int atomic, String uri) {}

  @Override
  public void check(Received received, Reporter findings) {
    Map<Node, Element> added = new HashMap<>();
    for (Nesting nesting : Nesting.allIn(received)) {
      String name = nesting.command().name();
      for (Item item :
          name.equals("Add") || name.equals("Replace")
              ? nesting.command().items()
              : List.<Item>of()) {
        Node node = new Node(nesting.atomic().element().id(), normal(item.target().orElse("")));
        Element earlier = added.get(node);
        if (name.equals("Add")) {
          added.putIfAbsent(node, nesting.command().element());
        } else if (earlier != null) {
          findings.report(
              Severity.WARNING,
              Location.of(received, nesting.command().element()),
              "The Atomic adds "
                  + Quote.of(item.target().orElse(""))
                  + " and then replaces it, which Windows does not support."
                  + " Give the final value in the Add.",
              List.of(Location.of(received, earlier)));
        }
      }
    }
  }

  private static String normal(String uri) {
    String relative = uri.startsWith("./") ? uri.substring(2) : uri;
    String ofDevice =
        relative.regionMatches(true, 0, "Device/", 0, 7) ? relative.substring(7) : relative;
    return ofDevice.endsWith("/") ? ofDevice.substring(0, ofDevice.length() - 1) : ofDevice;
  }
}
