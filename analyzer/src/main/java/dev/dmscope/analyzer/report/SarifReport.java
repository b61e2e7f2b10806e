package dev.dmscope.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Judged;
import dev.dmscope.analyzer.triage.JudgedSession;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF 2.1.0 (OASIS): one run, every rule with its page, every finding as a result. Known and
 * suppressed findings are there too, marked as suppressed. No piece of a message is quoted beyond
 * what findings say.
 */
public final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void write(Checked checked, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonOutput.open(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      writeTool(json, checked.rules());
      writeInvocation(json, checked);
      json.writeStringField("columnKind", "unicodeCodePoints");
      writeResults(json, checked);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static void writeTool(JsonGenerator json, List<Rule> rules) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "dmscope");
    Optional<String> version =
        Optional.ofNullable(SarifReport.class.getPackage().getImplementationVersion());
    if (version.isPresent()) {
      json.writeStringField("version", version.get());
    }
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      SarifRule.write(json, rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A rule that broke is no success: its findings are not known. */
  private static void writeInvocation(JsonGenerator json, Checked checked) throws IOException {
    List<String> failures = checked.failures().stream().map(Object::toString).toList();
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", failures.isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (String failure : failures) {
      json.writeStartObject();
      json.writeStringField("level", "error");
      SarifResult.writeMessage(json, "message", failure);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeResults(JsonGenerator json, Checked checked) throws IOException {
    Map<String, Integer> rules = new HashMap<>();
    for (Rule rule : checked.rules()) {
      rules.put(rule.id(), rules.size());
    }
    SarifResult results = new SarifResult(json, checked, rules);
    json.writeArrayFieldStart("results");
    for (JudgedSession session : checked.sessions()) {
      for (Judged finding : session.findings()) {
        results.write(finding, session.id());
      }
    }
    for (Judged finding : checked.outside()) {
      results.write(finding, "");
    }
    json.writeEndArray();
  }
}
