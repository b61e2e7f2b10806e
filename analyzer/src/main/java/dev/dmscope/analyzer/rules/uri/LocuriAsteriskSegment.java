package dev.dmscope.analyzer.rules.uri;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Locale;

/** An asterisk within a longer name is fine. */
@DmRule(
    id = "locuri-asterisk-segment",
    severity = Severity.ERROR,
    summary = "A LocURI has a node whose whole name is an asterisk",
    cites = "OMA DM protocol support (Microsoft), Nodes")
public final class LocuriAsteriskSegment implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (NodeUri uri : NodeUri.allIn(received, LocuriAsteriskSegment::mayHaveOne)) {
      if (uri.segments().stream().anyMatch(LocuriAsteriskSegment::isAsterisk)) {
        findings.report(
            Severity.ERROR,
            Location.of(received, uri.element()),
            "LocURI "
                + Quote.of(uri.value())
                + " has a segment that is only an asterisk; there are no wildcards, and no node may"
                + " have that name. Name the node.");
      }
    }
  }

  /** Splitting every URI costs more than all the rest. */
  private static boolean mayHaveOne(String uri) {
    return uri.indexOf('*') >= 0 || uri.indexOf('%') >= 0;
  }

  private static boolean isAsterisk(String segment) {
    return segment.equals("*") || segment.toUpperCase(Locale.ROOT).equals("%2A");
  }
}
