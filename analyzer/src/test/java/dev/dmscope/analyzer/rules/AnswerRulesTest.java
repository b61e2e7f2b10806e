package dev.dmscope.analyzer.rules;

import static dev.dmscope.analyzer.rules.Talk.alert;
import static dev.dmscope.analyzer.rules.Talk.get;
import static dev.dmscope.analyzer.rules.Talk.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.atomic.AtomicStatusInconsistent;
import dev.dmscope.analyzer.rules.atomic.SequenceStatus;
import dev.dmscope.analyzer.rules.mapping.ResultsForFailedGet;
import dev.dmscope.analyzer.rules.mapping.StatusCodeUnknown;
import dev.dmscope.analyzer.rules.mapping.StatusDuplicate;
import dev.dmscope.analyzer.rules.mapping.StatusMsgrefStale;
import dev.dmscope.analyzer.rules.mapping.StatusOrder;
import dev.dmscope.analyzer.rules.mapping.StatusSynchdrMissing;
import dev.dmscope.analyzer.rules.mapping.StatusTargetrefMismatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the examples of the rules on answers cannot say. */
class AnswerRulesTest {
  private static final String OK = status(1, 1, "0", "SyncHdr", 200);

  @Test
  void anAtomicOf507IsContradictedByMembersThatAllSucceeded() {
    assertThat(atomic(507, 200, 200)).extracting(Finding::severity).containsExactly(Severity.ERROR);
  }

  @Test
  void anAtomicOf507WithOneMemberLeftAt200IsAWarning() {
    assertThat(atomic(507, 200, 404))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void anAtomicThatWasUndoneSkippedOrRefusedIsConsistent() {
    assertThat(atomic(507, 216, 404)).isEmpty();
    assertThat(atomic(507, 404, 215)).isEmpty();
    assertThat(atomic(215, 215, 215)).isEmpty();
    assertThat(atomic(406, 200, 404)).isEmpty();
    assertThat(atomic(200, 202, 200)).isEmpty();
  }

  @Test
  void aSequenceThatWasNeverBegunMayFail() {
    assertThat(group("Sequence", new SequenceStatus(), 500, 404, 215)).isEmpty();
    assertThat(group("Sequence", new SequenceStatus(), 406, 200, 200)).isEmpty();
    assertThat(group("Sequence", new SequenceStatus(), 500, 200, 404)).hasSize(1);
  }

  @Test
  void aCodeThatIsNoNumberIsWorseThanOneThatNobodyKnows() {
    assertThat(answered(new StatusCodeUnknown(), get("4", "./A"), answer(404))).isEmpty();
    assertThat(answered(new StatusCodeUnknown(), get("4", "./A"), answer(1200)))
        .extracting(Finding::severity)
        .containsExactly(Severity.INFO);
    assertThat(answered(new StatusCodeUnknown(), get("4", "./A"), answer(599)))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(answered(new StatusCodeUnknown(), get("4", "./A"), answer(200).replace("200", "OK")))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void statusesThatNameDifferentItemsAreNoDuplicates() {
    String one = answer(200).replace("<Data>", "<TargetRef>./A</TargetRef><Data>");
    String two = answer(404).replace("<Data>", "<TargetRef>./B</TargetRef><Data>");

    assertThat(answered(new StatusDuplicate(), get("4", "./A"), one + two)).isEmpty();
    assertThat(answered(new StatusDuplicate(), get("4", "./A"), one + one)).hasSize(1);
  }

  @Test
  void aCmdIdUsedTwiceMakesNoDuplicates() {
    assertThat(
            answered(
                new StatusDuplicate(),
                get("4", "./A") + get("4", "./B"),
                answer(200) + answer(200)))
        .isEmpty();
  }

  @Test
  void resultsOfAnotherItemThanTheFailedOneAreRight() {
    String failed = answer(404).replace("<Data>", "<TargetRef>./B</TargetRef><Data>");

    assertThat(answered(new ResultsForFailedGet(), get("4", "./A"), failed + results("./A")))
        .isEmpty();
    assertThat(answered(new ResultsForFailedGet(), get("4", "./A"), answer(404) + results("./A")))
        .hasSize(1);
  }

  @Test
  void membersOfAGroupMayBeAnsweredAfterAllTheRest() {
    String commands =
        "<Sequence><CmdID>4</CmdID>" + get("5", "./A") + "</Sequence>" + get("6", "./B");

    assertThat(
            answered(
                new StatusOrder(),
                commands,
                status(2, 1, "4", "Sequence", 200)
                    + status(3, 1, "6", "Get", 404)
                    + status(4, 1, "5", "Get", 404)))
        .isEmpty();
  }

  @Test
  void aTargetRefMayBeWrittenOtherwiseOrLieBelow() {
    for (String ref : List.of("Vendor/x", "./vendor/X/", "./Vendor/x/y")) {
      String status = answer(200).replace("<Data>", "<TargetRef>" + ref + "</TargetRef><Data>");

      assertThat(answered(new StatusTargetrefMismatch(), get("4", "./Vendor/x"), status))
          .as(ref)
          .isEmpty();
    }
  }

  @Test
  void theSameAnswersAfterAFailedExchangeAreNotStale() {
    String answers = OK + answer(404) + "<Final/>";

    assertThat(
            Talk.begun()
                .asked(get("4", "./A") + "<Final/>")
                .failed("2", answers)
                .device("3", answers)
                .judgedBy(new StatusMsgrefStale()))
        .isEmpty();
  }

  @Test
  void answersInTwoMessagesOfOnePackageAreNotStale() {
    assertThat(
            Talk.begun()
                .asked(get("4", "./A") + get("5", "./B") + "<Final/>")
                .device("2", OK + answer(404))
                .server("2", status(1, 2, "0", "SyncHdr", 200) + alert(2, 1222))
                .device(
                    "3",
                    status(1, 2, "0", "SyncHdr", 200) + status(2, 1, "5", "Get", 404) + "<Final/>")
                .judgedBy(new StatusMsgrefStale()))
        .isEmpty();
  }

  @Test
  void anAbortNeedsNoStatus() {
    assertThat(
            Talk.begun()
                .asked(get("4", "./A") + "<Final/>")
                .device("2", alert(1, 1223) + "<Final/>")
                .judgedBy(new StatusSynchdrMissing()))
        .isEmpty();
  }

  private static List<Finding> atomic(int own, int first, int second) {
    return group("Atomic", new AtomicStatusInconsistent(), own, first, second);
  }

  private static List<Finding> group(String name, Rule rule, int own, int first, int second) {
    String members = (get("5", "./A") + get("6", "./B")).replace("Get>", "Delete>");
    return answered(
        rule,
        "<" + name + "><CmdID>4</CmdID>" + members + "</" + name + ">",
        status(2, 1, "4", name, own)
            + status(3, 1, "5", "Delete", first)
            + status(4, 1, "6", "Delete", second));
  }

  private static List<Finding> answered(Rule rule, String commands, String answers) {
    return Talk.begun()
        .asked(commands + "<Final/>")
        .device("2", OK + answers + "<Final/>")
        .judgedBy(rule);
  }

  private static String answer(int code) {
    return status(2, 1, "4", "Get", code);
  }

  private static String results(String source) {
    return "<Results><CmdID>9</CmdID><MsgRef>1</MsgRef><CmdRef>4</CmdRef><Item><Source><LocURI>"
        + source
        + "</LocURI></Source><Data>1</Data></Item></Results>";
  }
}
