package dev.dmscope.analyzer.rules.mapping;

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
import dev.dmscope.analyzer.rules.uri.Escapes;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;

/** Where Format says that the value lists the children of a node: {@code node}. */
@DmRule(
    id = "child-names-not-encoded",
    severity = Severity.WARNING,
    commands = "Results",
    summary = "The names of an interior node's children are not URI-encoded",
    cites = "OMA DM protocol support (Microsoft), Get")
public final class ChildNamesNotEncoded implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice() || received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    for (Command command : message.commands()) {
      if (command instanceof Results results) {
        for (Item item : results.items()) {
          if (item.data().isPresent() && isList(item, results)) {
            judge(results, item.data().get(), received, findings);
          }
        }
      }
    }
  }

  private static boolean isList(Item item, Results results) {
    return item.meta()
        .flatMap(Meta::format)
        .or(() -> results.meta().flatMap(Meta::format))
        .filter("node"::equals)
        .isPresent();
  }

  private static void judge(Results results, Element data, Received received, Reporter findings) {
    String names = data.text().strip();
    int wrong = Escapes.firstExcluded(names, true);
    if (wrong >= 0 && data.elements().isEmpty()) {
      findings.report(
          Severity.WARNING,
          Location.of(received, data),
          Naming.of(results)
              + " lists children whose names are not URI-encoded, such as "
              + Quote.of(nameAt(names, wrong))
              + ": they cannot be told from each other, or used in a LocURI. Encode each name.");
    }
  }

  private static String nameAt(String names, int at) {
    int end = names.indexOf('/', at);
    return names.substring(names.lastIndexOf('/', at) + 1, end < 0 ? names.length() : end);
  }
}
