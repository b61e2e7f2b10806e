package dev.dmscope.analyzer.rules.uri;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;

/**
 * What is reserved in URIs but not forbidden is info, and so are the braces of GUIDs on Windows,
 * which takes them. White space around the URI is no part of it.
 */
@DmRule(
    id = "locuri-not-escaped",
    severity = Severity.WARNING,
    summary = "A LocURI has a character that must be percent-encoded",
    cites = "OMA DM protocol support (Microsoft), LocURI and Provisioning Files")
public final class LocuriNotEscaped implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    for (NodeUri uri : NodeUri.allIn(received, value -> Escapes.firstOdd(value) >= 0)) {
      String path = uri.path();
      int excluded = Escapes.firstExcluded(path, received.profile() == Profile.WINDOWS);
      int at = excluded >= 0 ? excluded : Escapes.firstOdd(path);
      if (at >= 0) {
        findings.report(
            excluded >= 0 ? Severity.WARNING : Severity.INFO,
            Location.of(received, uri.element()),
            "LocURI "
                + Quote.of(uri.value())
                + " has "
                + named(path.codePointAt(at))
                + " at position "
                + (at + 1)
                + (excluded >= 0
                    ? ", which must be escaped: write the name in UTF-8, and each byte of such a"
                        + " character as % and two hex digits."
                    : ", which should be escaped in the name of a node; peers do take it."));
      }
    }
  }

  private static String named(int character) {
    return switch (character) {
      case ' ' -> "a space";
      case '%' -> "a % without two hex digits after it";
      default -> Quote.of(Character.toString(character));
    };
  }
}
