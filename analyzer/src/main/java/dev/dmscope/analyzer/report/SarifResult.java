package dev.dmscope.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Fingerprint;
import dev.dmscope.analyzer.triage.Judged;
import dev.dmscope.analyzer.triage.OneLine;
import dev.dmscope.analyzer.triage.Standing;
import java.io.IOException;
import java.util.Map;

/** A finding as a SARIF result (3.27). */
final class SarifResult {
  private final JsonGenerator json;
  private final Checked checked;
  private final Map<String, Integer> rules;

  /**
   * @param rules place of each rule in the driver's list
   */
  SarifResult(JsonGenerator json, Checked checked, Map<String, Integer> rules) {
    this.json = json;
    this.checked = checked;
    this.rules = rules;
  }

  void write(Judged judged, String session) throws IOException {
    Finding finding = judged.finding();
    json.writeStartObject();
    json.writeStringField("ruleId", finding.ruleId());
    if (rules.containsKey(finding.ruleId())) {
      json.writeNumberField("ruleIndex", rules.get(finding.ruleId()));
    }
    json.writeStringField("level", SarifReport.level(finding.severity()));
    writeMessage(json, "message", finding.text());
    json.writeArrayFieldStart("locations");
    writeLocation(finding.at(), -1);
    json.writeEndArray();
    writeRelated(finding);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(Fingerprint.VERSION, judged.fingerprint().hex() + ":" + judged.number());
    json.writeEndObject();
    if (checked.compared() && judged.standing() != Standing.SUPPRESSED) {
      json.writeStringField(
          "baselineState", judged.standing() == Standing.NEW ? "new" : "unchanged");
    }
    writeSuppressions(judged);
    json.writeObjectFieldStart("properties");
    if (!session.isEmpty()) {
      json.writeStringField("session", session);
    }
    json.writeStringField("message", finding.at().message().toString());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeRelated(Finding finding) throws IOException {
    if (finding.related().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    int id = 1;
    for (Location related : finding.related()) {
      writeLocation(related, id++);
    }
    json.writeEndArray();
  }

  private void writeLocation(Location at, int id) throws IOException {
    Source source = checked.sources().of(at.message());
    json.writeStartObject();
    if (id >= 0) {
      json.writeNumberField("id", id);
      writeMessage(json, "message", "Message " + at.message() + " " + at.path());
    }
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", Uri.ofFile(source.file()));
    json.writeEndObject();
    SarifRegion.write(json, at.span(), source);
    json.writeEndObject();
    if (!at.path().isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("name", at.path().substring(at.path().lastIndexOf('/') + 1));
      json.writeStringField("fullyQualifiedName", at.path());
      json.writeStringField("kind", "element");
      json.writeEndObject();
      json.writeEndArray();
    }
    if (!source.part().isEmpty()) {
      json.writeObjectFieldStart("properties");
      json.writeStringField("part", source.part());
      json.writeNumberField("offsetInBody", at.span().start());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeSuppressions(Judged judged) throws IOException {
    json.writeArrayFieldStart("suppressions");
    if (judged.standing() != Standing.NEW) {
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("status", "accepted");
      json.writeStringField(
          "justification",
          judged.standing() == Standing.KNOWN ? "It is in the baseline." : judged.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A message that is plain text: brackets before parentheses would be read as a link (3.11.6). */
  static void writeMessage(JsonGenerator json, String field, String text) throws IOException {
    String plain = OneLine.of(text);
    json.writeObjectFieldStart(field);
    json.writeStringField(
        "text",
        plain.contains("](")
            ? plain.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
            : plain);
    json.writeEndObject();
  }
}
