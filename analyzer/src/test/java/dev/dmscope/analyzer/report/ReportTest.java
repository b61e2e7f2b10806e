package dev.dmscope.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dmscope.analyzer.offline.RecordedFile;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Suppressions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    String json = Outcome.written(new JsonReport(), check(file));

    assertThat(fields(json))
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
    assertThat(json).endsWith("]\n");
  }

  @Test
  void noFindingsAreAnEmptyTextAndAnEmptyArray() {
    Checked none = Outcome.of(List.of());

    assertThat(Outcome.written(new JsonReport(), none)).isEqualTo("[ ]\n");
    assertThat(Outcome.written(new TextReport(), none)).isEmpty();
  }

  @Test
  void theEndingOfAFileTellsItsForm() {
    assertThat(ReportFormat.ofFile("out/a.sarif.json")).contains(ReportFormat.SARIF);
    assertThat(ReportFormat.ofFile("a.SARIF")).contains(ReportFormat.SARIF);
    assertThat(ReportFormat.ofFile("TEST-a.xml")).contains(ReportFormat.JUNIT);
    assertThat(ReportFormat.ofFile("a.json")).contains(ReportFormat.JSON);
    assertThat(ReportFormat.ofFile("report")).isEmpty();
  }

  private static String text(RecordedFile file) {
    return Outcome.written(new TextReport(), check(file));
  }

  private static Checked check(RecordedFile file) {
    return Outcome.of(
        List.of(file), List.of(new BadElement()), Suppressions.NONE, Optional.empty());
  }

  private static Map<String, String> fields(String json) throws IOException {
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
