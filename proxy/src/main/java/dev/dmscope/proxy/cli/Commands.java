package dev.dmscope.proxy.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** The commands by name, in the order of the help text. */
final class Commands {
  private static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("run", RunCommand::new);
    ALL.put("demo", DemoCommand::new);
    ALL.put("check", CheckCommand::new);
    ALL.put("import", ImportCommand::new);
    ALL.put("decode", DecodeCommand::new);
    ALL.put("encode", EncodeCommand::new);
    ALL.put("search", SearchCommand::new);
    ALL.put("rebuild", RebuildCommand::new);
    ALL.put("ca", CaCommand::new);
    ALL.put("rules", RulesCommand::new);
    ALL.put("explain", ExplainCommand::new);
    ALL.put("generate-completion", GenerateCompletion::new);
  }

  private Commands() {}

  /**
   * The command line for these arguments. It knows only the command that they name, if they name
   * one: reading the annotations of all of them would cost the start a tenth of a second.
   */
  static CommandLine lineFor(String... arguments) {
    CommandLine line = new CommandLine(new Dmscope());
    String named = arguments.length == 0 ? "" : arguments[0];
    boolean one = ALL.containsKey(named) && !named.equals("generate-completion");
    ALL.forEach(
        (name, command) -> {
          if (!one || name.equals(named)) {
            line.addSubcommand(name, command.get());
          }
        });
    return line;
  }
}
