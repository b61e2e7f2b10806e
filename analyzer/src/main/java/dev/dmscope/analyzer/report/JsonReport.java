package dev.dmscope.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Judged;
import dev.dmscope.analyzer.triage.JudgedSession;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Findings as a JSON array: objects with {@code file}, {@code line} and {@code column} (from 1;
 * null for WBXML), {@code offset} (bytes from the start of the message's body), {@code rule},
 * {@code severity}, {@code text}, {@code path}, {@code message}, {@code session} (if it belongs to
 * one), {@code fingerprint}, {@code standing} (new, known or suppressed) and {@code reason} (of a
 * suppressed one).
 */
public final class JsonReport implements Report {
  @Override
  public void write(Checked checked, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonOutput.open(out)) {
      json.writeStartArray();
      for (JudgedSession session : checked.sessions()) {
        for (Judged finding : session.findings()) {
          write(json, finding, session.id());
        }
      }
      for (Judged finding : checked.outside()) {
        write(json, finding, "");
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, Judged judged, String session) throws IOException {
    Finding finding = judged.finding();
    Source source = judged.source();
    int offset = finding.at().span().start();
    json.writeStartObject();
    json.writeStringField("file", source.name());
    if (source.binary()) {
      json.writeNullField("line");
      json.writeNullField("column");
    } else {
      Source.Position position = source.position(offset);
      json.writeNumberField("line", position.line());
      json.writeNumberField("column", position.column());
    }
    json.writeNumberField("offset", offset);
    json.writeStringField("rule", finding.ruleId());
    json.writeStringField("severity", finding.severity().label());
    json.writeStringField("text", finding.text());
    json.writeStringField("path", finding.at().path());
    json.writeStringField("message", finding.at().message().toString());
    if (!session.isEmpty()) {
      json.writeStringField("session", session);
    }
    json.writeStringField("fingerprint", judged.fingerprint().hex());
    json.writeStringField("standing", judged.standing().name().toLowerCase(Locale.ROOT));
    if (!judged.reason().isEmpty()) {
      json.writeStringField("reason", judged.reason());
    }
    json.writeEndObject();
  }
}
