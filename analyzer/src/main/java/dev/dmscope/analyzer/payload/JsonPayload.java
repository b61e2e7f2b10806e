package dev.dmscope.analyzer.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON: well formed to its end, an object or an array. Tells the names at its top, no values. */
final class JsonPayload implements PayloadKind {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int NAMES_SHOWN = 50;

  @Override
  public Optional<Recognised> recognise(PayloadInput input) {
    String text = new String(input.bytes(), UTF_8);
    if (!Looks.structured(text)) {
      return Optional.empty();
    }
    try (JsonParser json = FACTORY.createParser(text)) {
      JsonToken first = json.nextToken();
      return first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY
          ? Optional.of(read(json, first == JsonToken.START_OBJECT, text))
          : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static Recognised read(JsonParser json, boolean object, String text) throws IOException {
    List<String> names = new ArrayList<>();
    int count = 0;
    int depth = 1;
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      boolean top = depth == 1 && (object ? token == JsonToken.FIELD_NAME : !token.isStructEnd());
      if (top) {
        count++;
        if (object && names.size() < NAMES_SHOWN) {
          names.add(json.currentName());
        }
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    List<Field> fields =
        names.isEmpty() ? List.of() : List.of(new Field("Members", String.join(", ", names)));
    String title =
        object ? "JSON object of " + count + " members" : "JSON array of " + count + " items";
    return Recognised.text("json", title, fields, text, List.of());
  }
}
