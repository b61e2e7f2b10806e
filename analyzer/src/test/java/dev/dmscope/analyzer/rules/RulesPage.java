package dev.dmscope.analyzer.rules;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Rule;
import java.util.List;
import java.util.Locale;

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
      missing in the end. Data-sync sessions are judged by the rules marked DS only. Each rule has two
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
                  about.severity().label(),
                  rule.scope().name().toLowerCase(Locale.ROOT),
                  about.dataSync() ? "yes" : "",
                  about.summary()));
    }
    for (Rule rule : rules) {
      page.append("\n## %s\n\n".formatted(rule.id()))
          .append("%s.\n\n".formatted(rule.about().summary()))
          .append("*%s.* ".formatted(rule.about().severity().label()))
          .append("Cites: %s.\n\n".formatted(rule.about().cites()))
          .append(RuleDocs.of(rule).page().replaceAll("(?m)^## ", "### "));
    }
    return page.toString();
  }
}
