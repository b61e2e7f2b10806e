package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.RuleDocs;
import java.util.Optional;

/** What a rule means, folded away until asked for. */
final class HtmlRule {
  private HtmlRule() {}

  static void write(StringBuilder page, Rule rule) {
    page.append(
        "<details id=\"rule-%s\"><summary><code>%s</code> %s</summary>\n"
            .formatted(
                Markup.text(rule.id()),
                Markup.text(rule.id()),
                Markup.text(rule.about().summary())));
    Optional<RuleDocs> docs = RuleDocs.find(rule);
    for (String block : docs.map(RuleDocs::page).orElse("").split("\n\n+")) {
      String text = block.strip();
      if (text.startsWith("## ")) {
        page.append("<h4>%s</h4>\n".formatted(Markup.text(text.substring(3))));
      } else if (!text.isEmpty()) {
        page.append("<p>%s</p>\n".formatted(Markup.text(text)));
      }
    }
    page.append("<p>Source: %s</p>\n</details>\n".formatted(Markup.text(rule.about().cites())));
  }
}
