package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks one parm of each DM account against what it may be. */
final class Values {
  private Values() {}

  static void check(
      FoundDocument document,
      String name,
      Predicate<String> allowed,
      Severity severity,
      String advice,
      Reporter findings) {
    for (Application application : Application.ofDm(document)) {
      Optional<Element> parm = application.parm(name);
      String value = parm.flatMap(Application::valueOf).orElse("");
      if (parm.isPresent() && !allowed.test(value)) {
        findings.report(
            severity,
            Location.of(document, parm.get()),
            name + " is " + Quote.of(value) + ". " + advice);
      }
    }
  }
}
