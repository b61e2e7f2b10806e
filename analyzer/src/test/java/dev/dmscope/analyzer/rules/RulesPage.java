package dev.dmscope.analyzer.rules;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.session.Profile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/rules.md} from the annotations and the pages of the rules. */
final class RulesPage {
  /** What each rule's page says, in this order. */
  static final List<String> SECTIONS =
      List.of(
          "## What it checks",
          "## Why",
          "## Not reported",
          "## How to fix",
          "## How real peers behave");

  private static final String HEAD =
      """
      # Rules

      Generated from the annotations and pages of the rules; change those, then rewrite this file with
      `./mvnw -pl analyzer test -Dtest=RulesPageTest -Dgolden.update`.

      The severity is the highest a rule gives; its page says when it gives less.

      | severity | means |
      |---|---|
      | error | against a MUST, and the peer cannot process it safely |
      | warning | against the text, yet real peers bear it; or a SHOULD with a real cost |
      | info | worth knowing, often legal |

      A rule of scope *message* judges a message when it comes, one of scope *session* also what is
      missing in the end, one of scope *device* what spans the sessions of a device. Scope *document*
      is for what is no SyncML message: provisioning, device descriptions, device information,
      notifications, alone in a body or inside a message. Data-sync sessions are judged by the rules
      marked DS only. Where a severity differs by profile, the profile is named with it: `oma-1.1`,
      `oma-1.2` and `windows` are told apart by what each session says of itself. Each rule has two
      examples beside its page, in `analyzer/src/main/resources/rules/<id>`.

      | rule | severity | scope | DS | fires when |
      |---|---|---|---|---|
      """;

  private RulesPage() {}

  static String of(List<Rule> rules) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Rule rule : rules) {
      DmRule about = rule.about();
      page.append(
          "| [%s](#%s) | %s | %s | %s | %s |\n"
              .formatted(
                  about.id(),
                  about.id(),
                  severity(about),
                  rule.scope().label(),
                  about.dataSync() ? "yes" : "",
                  about.summary()));
    }
    for (Rule rule : rules) {
      page.append("\n## %s\n\n".formatted(rule.id()))
          .append("%s.\n\n".formatted(rule.about().summary()))
          .append("*%s.* ".formatted(severity(rule.about())))
          .append("Cites: %s.\n\n".formatted(rule.about().cites()))
          .append(RuleDocs.of(rule).page().replaceAll("(?m)^## ", "### "));
    }
    return page.toString();
  }

  /** Such as {@code error (warning for oma-1.1, oma-1.2)}, or {@code warning, windows only}. */
  private static String severity(DmRule about) {
    StringBuilder text = new StringBuilder(about.severity().label());
    if (about.profiles().length < Profile.values().length) {
      text.append(", ").append(labels(about.profiles())).append(" only");
    }
    for (InProfile lower : about.byProfile()) {
      text.append(" (%s for %s)".formatted(lower.severity().label(), labels(lower.value())));
    }
    return text.toString();
  }

  private static String labels(Profile[] profiles) {
    return Stream.of(profiles).map(Profile::label).collect(Collectors.joining(", "));
  }
}
