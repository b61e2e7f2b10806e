package dev.dmscope.analyzer.rules.uri;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/** A dot within a name, such as {@code v1.2}, is fine. */
@DmRule(
    id = "locuri-dot-segment",
    severity = Severity.ERROR,
    summary = "A LocURI has . as a segment after the first, or .. as a segment",
    cites = "Structure of OMA DM provisioning files (Microsoft), SyncBody element")
public final class LocuriDotSegment implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (NodeUri uri : NodeUri.allIn(received, LocuriDotSegment::mayHaveOne)) {
      List<String> segments = uri.segments();
      for (int i = 0; i < segments.size(); i++) {
        String segment = segments.get(i);
        if (segment.equals("..") || (segment.equals(".") && i > 0)) {
          findings.report(
              Severity.ERROR,
              Location.of(received, uri.element()),
              "Segment "
                  + (i + 1)
                  + " of LocURI "
                  + Quote.of(uri.value())
                  + " is "
                  + Quote.of(segment)
                  + "; only the first segment may be '.', and none '..'. Name the node itself.");
          break;
        }
      }
    }
  }

  private static boolean mayHaveOne(String uri) {
    return uri.contains("/.") || uri.startsWith("..");
  }
}
