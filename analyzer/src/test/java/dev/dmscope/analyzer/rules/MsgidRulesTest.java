package dev.dmscope.analyzer.rules;

import static dev.dmscope.analyzer.rules.Talk.alert;
import static dev.dmscope.analyzer.rules.Talk.get;
import static dev.dmscope.analyzer.rules.Talk.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.identity.MsgidDuplicate;
import dev.dmscope.analyzer.rules.identity.MsgidFirstNotOne;
import dev.dmscope.analyzer.rules.identity.MsgidGap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MsgidRulesTest {
  private static final String ASK = get("4", "./A") + "<Final/>";

  @Test
  void aGapOfTheDeviceIsOnlyAWarning() {
    assertThat(severities(new MsgidGap(), Talk.begun().asked(ASK).device("3", "<Final/>")))
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aFailedExchangeExcusesOneStepAndNoMore() {
    assertThat(serverAfterAFailure("3", new MsgidGap())).isEmpty();
    assertThat(serverAfterAFailure("4", new MsgidGap())).containsExactly(Severity.ERROR);
  }

  @Test
  void aMissingMsgIdIsNotAGap() {
    assertThat(
            severities(
                new MsgidGap(),
                Talk.begun()
                    .asked(ASK)
                    .device("x", "<Final/>")
                    .server("2", ASK)
                    .device("7", "<Final/>")))
        .isEmpty();
  }

  @Test
  void theServerMayUseItsNumberAgainAfterAFailedExchange() {
    assertThat(serverAfterAFailure("1", new MsgidDuplicate())).isEmpty();
  }

  @Test
  void aNumberThatGoesBackIsADuplicate() {
    assertThat(
            severities(
                new MsgidDuplicate(),
                Talk.begun()
                    .asked(ASK)
                    .device("2", "<Final/>")
                    .server("2", ASK)
                    .device("3", "<Final/>")
                    .server("1", ASK)))
        .containsExactly(Severity.ERROR);
  }

  @Test
  void aRestartAtOneAfterAChallengeIsAWarningOnce() {
    String challenge = status(1, 1, "0", "SyncHdr", 407) + "<Final/>";
    Talk twice =
        Talk.begun()
            .server("1", challenge)
            .device("1", alert(2, 1201) + "<Final/>")
            .server("1", challenge)
            .device("1", alert(3, 1201) + "<Final/>");

    assertThat(severities(new MsgidDuplicate(), twice))
        .containsExactly(Severity.WARNING, Severity.ERROR);
  }

  @Test
  void theFirstMessageOfASessionJoinedLateIsNotJudged() {
    assertThat(
            severities(
                new MsgidFirstNotOne(),
                new Talk()
                    .device("5", status(1, 4, "0", "SyncHdr", 200) + "<Final/>")
                    .server("5", ASK)))
        .isEmpty();
  }

  private static List<Severity> serverAfterAFailure(String msgId, Rule rule) {
    return severities(
        rule,
        Talk.begun().asked(ASK).failed("2", "<Final/>").device("3", "<Final/>").server(msgId, ASK));
  }

  private static List<Severity> severities(Rule rule, Talk talk) {
    return talk.judgedBy(rule).stream().map(Finding::severity).toList();
  }
}
