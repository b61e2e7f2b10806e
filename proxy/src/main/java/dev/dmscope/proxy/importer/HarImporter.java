package dev.dmscope.proxy.importer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/**
 * HTTP archives (HAR 1.2), read entry by entry: however long the archive, one exchange is held.
 * Bodies in Base64 are taken as such. What the browser has unpacked already is not unpacked again.
 */
final class HarImporter implements Importer {
  private static final Pattern START = Pattern.compile("\\{\\s*(\"log\"\\s*:|$)");

  /** A body of 16 MB in Base64, and a bit. */
  private static final int LONGEST_STRING = 24 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_STRING)
                  .maxNestingDepth(64)
                  .maxNumberLength(100)
                  .maxNameLength(10_000)
                  .build())
          .build();

  @Override
  public boolean recognises(InputFile file) {
    return file.endsWith(".har") || START.matcher(file.headText()).lookingAt();
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    intake.gap();
    int before = intake.taken();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()));
        JsonParser json = JSON.createParser(reader(in))) {
      readRoot(json, file.name(), intake);
    } catch (JsonProcessingException e) {
      int read = intake.taken() - before;
      throw new ImportProblem(
          "not an HTTP archive as of line %d, column %d: %s; %d exchanges before it were read"
              .formatted(
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                  firstLine(e.getOriginalMessage()),
                  read));
    }
  }

  /** Through a reader, which bears bytes that are no UTF-8; a byte order mark is left out. */
  private static Reader reader(InputStream in) throws IOException {
    in.mark(3);
    byte[] mark = in.readNBytes(3);
    boolean marked =
        mark.length == 3
            && mark[0] == (byte) 0xEF
            && mark[1] == (byte) 0xBB
            && mark[2] == (byte) 0xBF;
    if (!marked) {
      in.reset();
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static void readRoot(JsonParser json, String file, Intake intake) throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT, "an object with 'log'", json);
    boolean found = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("log") && value == JsonToken.START_OBJECT) {
        found |= readLog(json, file, intake);
      } else {
        json.skipChildren();
      }
    }
    if (!found) {
      throw new ImportProblem("JSON, but not an HTTP archive: expected 'entries' in 'log'");
    }
  }

  private static boolean readLog(JsonParser json, String file, Intake intake) throws IOException {
    boolean found = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("entries")) {
        expect(value, JsonToken.START_ARRAY, "an array of entries", json);
        found = true;
        readEntries(json, file, intake);
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private static void readEntries(JsonParser json, String file, Intake intake) throws IOException {
    int number = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      number++;
      expect(json.currentToken(), JsonToken.START_OBJECT, "an entry", json);
      HarEntry entry = HarEntry.read(json);
      try {
        intake.add(entry.imported(file, number));
      } catch (ImportProblem e) {
        intake.problem("entry " + number + " is left out: " + e.getMessage());
      }
    }
  }

  private static void expect(JsonToken found, JsonToken wanted, String what, JsonParser json) {
    if (found != wanted) {
      throw new ImportProblem(
          "not an HTTP archive: expected %s at line %d, column %d"
              .formatted(
                  what,
                  json.currentTokenLocation().getLineNr(),
                  json.currentTokenLocation().getColumnNr()));
    }
  }
}
