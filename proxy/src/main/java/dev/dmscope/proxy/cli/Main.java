package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.UserError;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;

/** The program's entry. Exit codes: 0 clean, 1 findings, 2 could not do it. */
public final class Main {
  private static final int HELP_WIDTH = 100;

  private Main() {}

  public static void main(String[] args) {
    // Lucene and the JDK log through java.util.logging, which would print two lines for each event.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(run(args));
  }

  private static int run(String... args) {
    return run(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        args);
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = Commands.lineFor(args);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setExecutionExceptionHandler(Main::explain);
    return line.execute(args);
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof UserError) {
      err.println("dmscope: " + failure.getMessage());
    } else {
      err.println("dmscope: this should not have happened: " + failure);
      err.println("Please report it, with the lines below and what you did.");
      failure.printStackTrace(err);
    }
    err.flush();
    return Dmscope.COULD_NOT;
  }
}
