package dev.dmscope.analyzer.rules;

import static dev.dmscope.analyzer.rules.Talk.get;
import static dev.dmscope.analyzer.rules.Talk.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.mapping.StatusCmdMismatch;
import dev.dmscope.analyzer.rules.mapping.StatusCmdrefUnknown;
import dev.dmscope.analyzer.rules.mapping.StatusCodeNotForCommand;
import dev.dmscope.analyzer.rules.mapping.StatusMsgrefUnknown;
import dev.dmscope.analyzer.rules.mapping.StatusSynchdrMissing;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingRulesTest {
  private static final String OK = status(1, 1, "0", "SyncHdr", 200);

  @Test
  void idsThatDifferInCaseOrLeadingZerosAreAWarning() {
    assertThat(
            answered(get("a4", "./A"), status(2, 1, "A4", "Get", 200), new StatusCmdrefUnknown()))
        .containsExactly(Severity.WARNING);
    assertThat(answered(get("4", "./A"), status(2, 1, "04", "Get", 200), new StatusCmdrefUnknown()))
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aMsgRefThatStayedBehindIsAWarning() {
    Talk stale =
        Talk.begun()
            .asked(get("4", "./A") + "<Final/>")
            .device("2", OK + status(2, 1, "4", "Get", 404) + "<Final/>")
            .server("2", status(1, 2, "0", "SyncHdr", 200) + get("9", "./B") + "<Final/>")
            .device(
                "3",
                status(1, 2, "0", "SyncHdr", 200) + status(2, 1, "9", "Get", 404) + "<Final/>");

    assertThat(stale.judgedBy(new StatusCmdrefUnknown()))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(stale.judgedBy(new StatusMsgrefUnknown())).isEmpty();
  }

  @Test
  void aMessageWithARepeatedCmdIdIsNotMapped() {
    String twice = get("4", "./A") + get("4", "./B").replace("Get", "Delete");

    assertThat(answered(twice, status(2, 1, "4", "Exec", 200), new StatusCmdMismatch())).isEmpty();
    assertThat(answered(twice, status(2, 1, "9", "Exec", 200), new StatusCmdrefUnknown()))
        .isEmpty();
  }

  @Test
  void aCmdInOtherLetterCaseIsAWarning() {
    assertThat(answered(get("4", "./A"), status(2, 1, "4", "GET", 200), new StatusCmdMismatch()))
        .containsExactly(Severity.WARNING);
  }

  @Test
  void msgRefZeroIsAWarning() {
    assertThat(answered(get("4", "./A"), status(2, 0, "4", "Get", 200), new StatusMsgrefUnknown()))
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aDeviceThatForgetsTheHeaderIsOnlyWarned() {
    assertThat(
            Talk.begun()
                .asked(get("4", "./A") + "<Final/>")
                .device("2", status(1, 1, "4", "Get", 404) + "<Final/>")
                .judgedBy(new StatusSynchdrMissing()))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void codesAreJudgedByWhatTheyMean() {
    assertThat(code(213)).containsExactly(Severity.ERROR);
    assertThat(code(216)).containsExactly(Severity.ERROR);
    assertThat(code(507)).containsExactly(Severity.ERROR);
    assertThat(code(513)).containsExactly(Severity.ERROR);
    assertThat(code(304)).containsExactly(Severity.ERROR);
    assertThat(code(212)).containsExactly(Severity.WARNING);
    assertThat(code(401)).containsExactly(Severity.WARNING);
    assertThat(code(419)).containsExactly(Severity.INFO);
    assertThat(code(202)).containsExactly(Severity.INFO);
    assertThat(code(200)).isEmpty();
    assertThat(code(404)).isEmpty();
    assertThat(code(500)).isEmpty();
    assertThat(code(425)).isEmpty();
  }

  private static List<Severity> code(int code) {
    return answered(get("4", "./A"), status(2, 1, "4", "Get", code), new StatusCodeNotForCommand());
  }

  private static List<Severity> answered(String commands, String statuses, Rule rule) {
    return Talk.begun()
        .asked(commands + "<Final/>")
        .device("2", OK + statuses + "<Final/>")
        .judgedBy(rule)
        .stream()
        .map(Finding::severity)
        .toList();
  }
}
