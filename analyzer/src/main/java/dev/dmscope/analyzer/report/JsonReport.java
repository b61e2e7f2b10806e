package dev.dmscope.analyzer.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.rule.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Findings as a JSON array in UTF-8: objects with {@code file}, {@code line} and {@code column}
 * (from 1; null for WBXML), {@code offset} (bytes from the start of the message's body), {@code
 * rule}, {@code severity}, {@code text}, {@code path}, {@code message} and {@code session}.
 */
public final class JsonReport {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonReport() {}

  /**
   * Writes the report and a line feed; does not close {@code out}.
   *
   * @throws IOException if {@code out} does
   */
  public static void write(List<ReviewedSession> sessions, Sources sources, OutputStream out)
      throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (ReviewedSession session : sessions) {
        for (Finding finding : session.findings()) {
          write(json, finding, session.session().id(), sources.of(finding.at().message()));
        }
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  /** Through a writer, since Jackson's own UTF-8 output throws on half a surrogate pair. */
  private static JsonGenerator generator(OutputStream out) throws IOException {
    return JSON.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static void write(JsonGenerator json, Finding finding, String session, Source source)
      throws IOException {
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
    json.writeStringField("session", session);
    json.writeEndObject();
  }
}
