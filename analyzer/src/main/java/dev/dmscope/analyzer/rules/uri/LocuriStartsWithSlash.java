package dev.dmscope.analyzer.rules.uri;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;

/**
 * An error where Windows is at work, which says so; a warning elsewhere, where it has been seen.
 */
@DmRule(
    id = "locuri-starts-with-slash",
    severity = Severity.ERROR,
    byProfile =
        @InProfile(
            value = {Profile.OMA_1_1, Profile.OMA_1_2},
            severity = Severity.WARNING),
    summary = "The LocURI of a node begins with a slash",
    cites = "OMA DM protocol support (Microsoft), DM protocol commands")
public final class LocuriStartsWithSlash implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (NodeUri uri : NodeUri.allIn(received, value -> value.startsWith("/"))) {
      findings.report(
          Severity.ERROR,
          Location.of(received, uri.element()),
          "LocURI "
              + Quote.of(uri.value())
              + " begins with a slash, which a node's URI must not. Write it from the root, as"
              + " ./…, or relative.");
    }
  }
}
