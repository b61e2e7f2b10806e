package dev.dmscope.proxy.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code dmscope run} in a JVM of its own, to be killed or starved. */
final class ForkedProgram implements AutoCloseable {
  private static final Pattern READY =
      Pattern.compile("dmscope listens on (\\S+) for \\S+ UI: (\\S+) .*");

  private final Process process;
  private final URI proxy;
  private final URI ui;

  private ForkedProgram(Process process, URI proxy, URI ui) {
    this.process = process;
    this.proxy = proxy;
    this.ui = ui;
  }

  static ForkedProgram start(Path data, URI to, Path serverCa, List<String> jvmOptions)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "dev.dmscope.proxy.cli.Main", "run"));
    command.addAll(List.of("--to", to.toString(), "--server-ca", serverCa.toString()));
    command.addAll(List.of("--listen", "127.0.0.1:0", "--ui", "127.0.0.1:0"));
    command.addAll(List.of("--data", data.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        return new ForkedProgram(process, URI.create(ready.group(1)), URI.create(ready.group(2)));
      }
    }
    throw new IOException("dmscope run ended before it was ready");
  }

  /** Where devices connect. */
  URI proxy() {
    return proxy;
  }

  /** The UI's address with its token. */
  URI ui() {
    return ui;
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** As {@code kill}: a clean stop; gives the exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("dmscope did not stop within 30 s");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
