package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.AllRules;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists every rule, a line each.")
final class RulesCommand implements Callable<Integer> {
  @Option(names = "--json", description = "As a JSON array, with source and profiles.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(RuleJson.of(AllRules.LIST, false));
      out.flush();
      return Dmscope.CLEAN;
    }
    for (Rule rule : AllRules.LIST) {
      DmRule about = rule.about();
      out.printf("%-32s %-8s %s%n", about.id(), about.severity().label(), about.summary());
    }
    out.flush();
    return Dmscope.CLEAN;
  }
}
