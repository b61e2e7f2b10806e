package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.rules.RuleDocs;
import dev.dmscope.proxy.app.UserError;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all there is to know of a rule. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Tells what a rule means, where it comes from, and how to mend what it finds.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RULE", description = "Its id, such as msgid-gap.")
  private String id = "";

  @Option(names = "--json", description = "As a JSON array of one object.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Rule rule =
        AllRules.LIST.stream()
            .filter(r -> r.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserError(
                        "There is no rule '" + id + "'. 'dmscope rules' lists them all."));
    DmRule about = rule.about();
    RuleDocs docs = RuleDocs.of(rule);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(RuleJson.of(List.of(rule), true));
      out.flush();
      return Dmscope.CLEAN;
    }
    out.printf("%s (%s): %s%n", about.id(), about.severity().label(), about.summary());
    out.printf("Source: %s%n", about.cites());
    Map<String, String> profiles = RuleProfiles.of(about);
    if (new HashSet<>(profiles.values()).size() > 1) {
      out.printf("By profile: %s%n", profiles.toString().replaceAll("[{}]", "").replace("=", " "));
    }
    out.println();
    out.println(docs.page().strip());
    out.printf("%nAn example that breaks it:%n%n%s%n", docs.invalid().strip());
    out.printf("%nAn example that keeps it:%n%n%s%n", docs.valid().strip());
    out.flush();
    return Dmscope.CLEAN;
  }
}
