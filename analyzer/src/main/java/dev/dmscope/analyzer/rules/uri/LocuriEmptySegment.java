package dev.dmscope.analyzer.rules.uri;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;

/** {@code ./} alone is taken for the root, as peers do. */
@DmRule(
    id = "locuri-empty-segment",
    severity = Severity.ERROR,
    summary = "A LocURI names a node without a name: // within it, or a slash at its end",
    cites = "OMA DM protocol support (Microsoft), Nodes")
public final class LocuriEmptySegment implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (NodeUri uri : NodeUri.allIn(received, LocuriEmptySegment::mayHaveOne)) {
      String path = uri.path();
      if (path.contains("//")) {
        findings.report(
            Severity.ERROR,
            Location.of(received, uri.element()),
            "LocURI "
                + Quote.of(uri.value())
                + " has an empty segment, and a node's name cannot be empty. Take out the second"
                + " slash or fill in the name.");
      } else if (path.endsWith("/") && path.length() > 2) {
        findings.report(
            Severity.WARNING,
            Location.of(received, uri.element()),
            "LocURI "
                + Quote.of(uri.value())
                + " ends with a slash, as if a name were missing. Leave the slash out.");
      }
    }
  }

  private static boolean mayHaveOne(String uri) {
    return uri.contains("//") || uri.contains("/?") || uri.endsWith("/");
  }
}
