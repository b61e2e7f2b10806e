package dev.dmscope.proxy.view;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.RuleDocs;
import dev.dmscope.webui.api.RuleView;

/** Makes the page of a rule. */
final class RuleViews {
  private RuleViews() {}

  static RuleView of(Rule rule) {
    DmRule about = rule.about();
    RuleDocs docs = RuleDocs.of(rule);
    return new RuleView(
        about.id(),
        about.severity().label(),
        rule.scope().label(),
        about.summary(),
        about.cites(),
        docs.page(),
        docs.valid(),
        docs.invalid());
  }
}
