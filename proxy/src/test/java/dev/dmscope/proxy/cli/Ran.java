package dev.dmscope.proxy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The command line, run inside the test, and what it printed. */
public record Ran(int code, String out, String err) {
  public static Ran of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Ran(code, out.toString(), err.toString());
  }
}
