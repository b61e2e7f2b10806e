package dev.dmscope.webui.rest;

import dev.dmscope.webui.api.RuleView;
import dev.dmscope.webui.api.SessionCatalog;
import java.util.List;
import java.util.Optional;

/** The catalogue of rules, all at once. */
record RulesJson(List<RuleView> items) {
  static Optional<RuleView> find(SessionCatalog catalog, String id) {
    return catalog.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
