package dev.dmscope.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.offline.Recorded;
import dev.dmscope.analyzer.offline.RecordedFile;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final String TRANSCRIPT =
      """
      >>> device
      <SyncML>
        <SyncHdr><MsgID>1</MsgID></SyncHdr>
        <SyncBody>
          é<Bad/>
        </SyncBody>
      </SyncML>
      """;

  @Test
  void aLineNamesFileLineSeverityTextAndRule() {
    assertThat(text(new RecordedFile("dir/a.dms", utf8(TRANSCRIPT))))
        .isEqualTo("dir/a.dms:5: error: It is bad: \\u{1B}[31m two lines [bad-element]\n");
  }

  @Test
  void inWbxmlTheByteIsNamed() {
    byte[] wbxml = {0x02, (byte) 0xA4, 0x01, 0x6A, 0, 0x6D, 0x6B, 0x45, 0x01, 0x01, 0x01};

    assertThat(text(new RecordedFile("a.wbxml", wbxml))).startsWith("a.wbxml@0x7: error: ");
  }

  @Test
  void jsonSaysTheSameInFields() throws IOException {
    RecordedFile file = new RecordedFile("a.dms", utf8(TRANSCRIPT));
    Recorded recorded = Recorded.of(List.of(file));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    JsonReport.write(review(recorded), recorded, out);

    assertThat(fields(out.toByteArray()))
        .containsEntry("file", "a.dms")
        .containsEntry("line", "5")
        .containsEntry("column", "6")
        .containsEntry("offset", "66")
        .containsEntry("rule", "bad-element")
        .containsEntry("severity", "error")
        .containsEntry("text", "It is bad: \u001B[31m\ntwo lines")
        .containsEntry("path", "/SyncML/SyncBody/Bad")
        .containsEntry("message", "1d")
        .containsEntry("session", "1d");
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("]\n");
  }

  @Test
  void noFindingsAreAnEmptyTextAndAnEmptyArray() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Recorded none = Recorded.of(List.of());

    JsonReport.write(List.of(), none, out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[ ]\n");
    assertThat(TextReport.of(List.of(), none)).isEmpty();
  }

  private static String text(RecordedFile file) {
    Recorded recorded = Recorded.of(List.of(file));
    return TextReport.of(review(recorded), recorded);
  }

  private static List<ReviewedSession> review(Recorded recorded) {
    return Review.review(recorded.turns(), List.of(new BadElement()));
  }

  private static Map<String, String> fields(byte[] json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, parser.getText());
        }
      }
    }
    return fields;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @DmRule(id = "bad-element", severity = Severity.ERROR, summary = "", cites = "")
  private static final class BadElement implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      message.message().stream()
          .flatMap(m -> m.allCommands().stream())
          .filter(c -> c.name().equals("Bad") || c.name().equals("Add"))
          .forEach(
              c ->
                  findings.report(
                      Severity.ERROR,
                      Location.of(message, c.element()),
                      "It is bad: \u001B[31m\ntwo lines"));
    }
  }
}
