package dev.dmscope.analyzer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTesterTest {
  private static final String SESSION =
      """
      >>> device
      <SyncML xmlns="SYNCML:SYNCML1.2">
        <SyncHdr><SessionID>1</SessionID><MsgID>1</MsgID></SyncHdr>
        <SyncBody>
          <!-- expect: no-get -->
          <Get><CmdID>1</CmdID></Get>
          <Final/>
        </SyncBody>
      </SyncML>
      """;

  @Test
  void aTranscriptWhoseMarksAreMetIsFine() {
    RuleTester.check(new NoGet(), SESSION);
  }

  @Test
  void whatIsMarkedAndNotFoundIsNamed() {
    assertThat(problems(new NoGet(), SESSION.replace("Get>", "Add>")))
        .containsExactly("t.dms:5: not found: [no-get] on line 6");
  }

  @Test
  void whatIsFoundAndNotMarkedIsNamed() {
    assertThat(problems(new NoGet(), SESSION.replace("    <!-- expect: no-get -->\n", "")))
        .containsExactly("t.dms:5: unexpected: error: A Get. [no-get] at /SyncML/SyncBody/Get");
  }

  @Test
  void aMarkElsewhereIsBothMissedAndUnmet() {
    String elsewhere =
        SESSION
            .replace("    <!-- expect: no-get -->\n", "")
            .replace("<Final/>", "<Final/> <!-- expect: no-get -->");

    assertThat(problems(new NoGet(), elsewhere)).hasSize(2);
  }

  @Test
  void aRuleThatSaysSomethingElseOfWbxmlFails() {
    String unmarked = SESSION.replace("    <!-- expect: no-get -->\n", "");

    assertThat(problems(new NoWbxml(), unmarked))
        .containsExactly("t.dms: unexpected in WBXML: [no-wbxml] at  of message 1d: It is WBXML.");
    assertThat(problems(new NoWbxml(), "# xml-only: about encodings\n" + unmarked)).isEmpty();
  }

  @Test
  void aRuleThatBreaksFails() {
    assertThatThrownBy(() -> RuleTester.check(new Broken(), SESSION))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Rule broken broke at message 1d");
  }

  @Test
  void aFindingAboutAnEmptyMessageMeetsAMarkInIt() {
    RuleTester.check(
        new NoEmpty(),
        SESSION.replace("expect: no-get", "") + "<<< server\n<!-- expect: empty -->");
  }

  private static List<String> problems(Rule rule, String text) {
    return new RuleTester(List.of(rule)).problems(Transcript.parse("t.dms", text));
  }

  @DmRule(id = "no-get", severity = Severity.ERROR, summary = "", cites = "")
  private static final class NoGet implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      message.message().stream()
          .flatMap(m -> m.allCommands().stream())
          .filter(c -> c.name().equals("Get"))
          .forEach(
              c -> findings.report(Severity.ERROR, Location.of(message, c.element()), "A Get."));
    }
  }

  @DmRule(id = "no-wbxml", severity = Severity.ERROR, summary = "", cites = "")
  private static final class NoWbxml implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      if (message.decoded() instanceof Decoded.Document d && d.encoding() == Encoding.WBXML) {
        findings.report(Severity.ERROR, Location.of(message, new Span(0, 1)), "It is WBXML.");
      }
    }
  }

  @DmRule(id = "empty", severity = Severity.ERROR, summary = "", cites = "")
  private static final class NoEmpty implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      if (message.decoded() instanceof Decoded.Empty) {
        findings.report(Severity.ERROR, Location.of(message, new Span(0, 0)), "Nothing.");
      }
    }
  }

  @DmRule(id = "broken", severity = Severity.ERROR, summary = "", cites = "")
  private static final class Broken implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      throw new IllegalStateException("always");
    }
  }
}
