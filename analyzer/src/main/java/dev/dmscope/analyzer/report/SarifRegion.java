package dev.dmscope.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.tree.Span;
import java.io.IOException;

/**
 * Bytes of a file as a SARIF region (3.30). A body that is wrapped up in a file has none, since its
 * places are none of the file.
 */
final class SarifRegion {
  private SarifRegion() {}

  static void write(JsonGenerator json, Span span, Source source) throws IOException {
    if (!source.part().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("region");
    if (source.binary() && !source.isWhole()) {
      // Bytes written out in a text: of them only the first line is known.
      json.writeNumberField("startLine", source.position(0).line());
    } else if (!source.binary()) {
      Source.Position start = source.position(span.start());
      Source.Position end = source.position(span.end());
      json.writeNumberField("startLine", start.line());
      json.writeNumberField("startColumn", start.column());
      json.writeNumberField("endLine", end.line());
      json.writeNumberField("endColumn", end.column());
    }
    if (source.isWhole()) {
      if (!source.binary()) {
        json.writeNumberField("charOffset", characters(source.body(), 0, span.start()));
        json.writeNumberField("charLength", characters(source.body(), span.start(), span.end()));
      }
      json.writeNumberField("byteOffset", span.start());
      json.writeNumberField("byteLength", span.length());
    }
    json.writeEndObject();
  }

  private static int characters(byte[] utf8, int from, int to) {
    int count = 0;
    for (int i = from; i < Math.min(to, utf8.length); i++) {
      if ((utf8[i] & 0xC0) != 0x80) {
        count++;
      }
    }
    return count;
  }
}
