package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.report.ReportFormat;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.proxy.app.UserError;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which reports are written, and where. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "text|json|sarif|junit|html",
      description = {
        "How findings are printed, text unless given. With one --output, that file's form",
        "instead."
      })
  private @Nullable ReportFormat format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = {
        "Write a report into FILE as well. The ending tells its form: .txt, .json, .sarif,",
        ".xml (JUnit), .html. May be given several times."
      })
  private List<Path> outputs = new ArrayList<>();

  /**
   * The form of each file.
   *
   * @throws UserError if one cannot be told
   */
  Map<Path, ReportFormat> files() {
    Map<Path, ReportFormat> files = new LinkedHashMap<>();
    for (Path output : outputs) {
      ReportFormat said = outputs.size() == 1 ? format : null;
      files.put(
          output,
          said != null
              ? said
              : ReportFormat.ofFile(output.toString()).orElseThrow(() -> unclear(output)));
    }
    return files;
  }

  private static UserError unclear(Path output) {
    return new UserError(
        "The name "
            + output
            + " does not tell the form of the report. End it in .txt, .json, .sarif, .xml (JUnit)"
            + " or .html, or give it alone with --format.");
  }

  /** Writes them all; the findings go to the screen too. */
  void write(Checked checked, PrintWriter screen) {
    files().forEach((file, form) -> write(checked, form, file));
    ReportFormat form = format == null || outputs.size() == 1 ? ReportFormat.TEXT : format;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      form.report().write(checked, bytes);
    } catch (IOException e) {
      throw new IllegalStateException("Memory does not fail", e);
    }
    screen.print(bytes.toString(StandardCharsets.UTF_8));
    screen.flush();
  }

  private static void write(Checked checked, ReportFormat form, Path file) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      form.report().write(checked, out);
    } catch (IOException e) {
      throw new UserError("The report " + file + " cannot be written: " + Reason.of(e) + ".", e);
    }
  }
}
