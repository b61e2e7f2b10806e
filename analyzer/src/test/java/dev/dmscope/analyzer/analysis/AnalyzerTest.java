package dev.dmscope.analyzer.analysis;

import static dev.dmscope.analyzer.session.Traffic.FINAL;
import static dev.dmscope.analyzer.session.Traffic.GET;
import static dev.dmscope.analyzer.session.Traffic.OK;
import static dev.dmscope.analyzer.session.Traffic.START;
import static dev.dmscope.analyzer.session.Traffic.device;
import static dev.dmscope.analyzer.session.Traffic.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Traffic;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.analyzer.tree.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzerTest {
  private final Traffic traffic = new Traffic();

  @Test
  void aMessageRuleSeesEachMessageOnceAndNoResend() {
    String first = device("D", "1", 1, START, FINAL);
    traffic.turn(first, server("D", "1", 1, OK, GET, FINAL));
    traffic.turn(first, server("D", "1", 2, OK, GET, FINAL));

    assertThat(texts(new EveryMessage())).containsExactly("1d", "1s", "2s");
  }

  @Test
  void aSessionRuleFoldsTheMessagesOfItsSession() {
    for (int msgId = 1; msgId <= 2; msgId++) {
      for (String name : List.of("A", "B")) {
        traffic.turn(device(name, "1", msgId, FINAL), server(name, "1", msgId, GET, FINAL));
      }
    }

    assertThat(texts(new CountAtEnd()))
        .containsExactlyInAnyOrder("4 messages, RECORDING_ENDED", "4 messages, RECORDING_ENDED");
  }

  @Test
  void whatIsSaidAtAnEndIsWithdrawnIfTheSessionGoesOn() {
    Analyzer analyzer = new Analyzer(List.of(new CountAtEnd()));
    Turn first = traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET));
    analyzer.accept(first);
    SessionUpdate silent = one(analyzer.tick(traffic.now().plus(Duration.ofMinutes(6))));
    assertThat(silent.session().ending()).hasValue(Ending.SILENCE);
    assertThat(silent.found()).extracting(Finding::text).containsExactly("2 messages, SILENCE");
    assertThat(silent.added()).isEmpty();

    traffic.after(Duration.ofMinutes(7));
    SessionUpdate goesOn =
        one(
            analyzer.accept(
                traffic.turn(device("D", "1", 2, OK, FINAL), server("D", "1", 2, GET))));
    assertThat(goesOn.withdrawn()).isEqualTo(silent.found());
    assertThat(goesOn.found()).isEmpty();
    assertThat(goesOn.session().ending()).isEmpty();
    assertThat(goesOn.session().id()).isEqualTo(silent.session().id());

    SessionUpdate end = one(analyzer.finish());
    assertThat(end.found())
        .extracting(Finding::text)
        .containsExactly("4 messages, RECORDING_ENDED");
    assertThat(analyzer.openSessions()).isZero();
  }

  @Test
  void aRuleThatBreaksCostsOnlyItsOwnFindings() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, FINAL));
    List<Rule> rules = List.of(new Broken(), new TooDeep(), new EveryMessage());

    ReviewedSession session = Review.review(traffic.turns(), rules).get(0);

    assertThat(session.findings())
        .extracting(Finding::ruleId)
        .containsExactly("broken", "every-message", "broken", "every-message");
    assertThat(session.failures())
        .extracting(RuleFailure::ruleId)
        .containsExactly("too-deep", "too-deep", "broken", "broken");
    assertThat(session.failures().get(2))
        .hasToString(
            "Rule broken broke at message 1s: java.lang.IllegalStateException: not the first");
    assertThat(session.failures().get(0).cause()).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void noFindingIsMoreSevereThanItsRule() {
    traffic.turn(device("D", "1", 1, START, FINAL), "");

    assertThat(Review.review(traffic.turns(), List.of(new EveryMessage())).get(0).findings())
        .extracting(Finding::severity)
        .containsOnly(Severity.WARNING);
  }

  @Test
  void aFindingSaidTwiceCountsOnceAndAFloodIsCut() {
    traffic.turn(device("D", "1", 1, START, FINAL), "");

    List<String> texts = texts(new Flood());

    assertThat(texts).hasSize(100);
    assertThat(texts.get(0)).isEqualTo("0");
    assertThat(texts.get(99)).isEqualTo("99 (900 more of this rule here are not listed)");
  }

  @Test
  void dataSyncIsJudgedOnlyByRulesThatFitIt() {
    traffic.turn(device("D", "1", 1, START, FINAL).replace("DM/1.2", "SyncML/1.1"), "");

    List<ReviewedSession> sessions =
        Review.review(traffic.turns(), List.of(new EveryMessage(), new CountAtEnd()));

    assertThat(sessions.get(0).findings()).extracting(Finding::ruleId).containsOnly("count-at-end");
  }

  @Test
  void twoRulesOfOneNameAreRefused() {
    assertThatThrownBy(() -> new Analyzer(List.of(new EveryMessage(), new EveryMessage())))
        .hasMessage("Two rules are called every-message");
  }

  private List<String> texts(Rule rule) {
    return Review.review(traffic.turns(), List.of(rule)).stream()
        .flatMap(session -> session.findings().stream())
        .map(Finding::text)
        .toList();
  }

  private static SessionUpdate one(Changes changes) {
    assertThat(changes.sessions()).hasSize(1);
    return changes.sessions().get(0);
  }

  private static Location whole(Received message) {
    return Location.of(message, new Span(0, 0));
  }

  @DmRule(id = "every-message", severity = Severity.WARNING, summary = "", cites = "")
  private static final class EveryMessage implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      findings.report(Severity.ERROR, whole(message), message.ref().toString());
    }
  }

  @DmRule(id = "flood", severity = Severity.INFO, summary = "", cites = "")
  private static final class Flood implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      if (message.fromDevice()) {
        for (int i = 0; i < 1_000; i++) {
          findings.report(Severity.INFO, Location.of(message, new Span(i, i)), "" + i);
          findings.report(Severity.INFO, Location.of(message, new Span(0, 0)), "0");
        }
      }
    }
  }

  @DmRule(id = "broken", severity = Severity.INFO, summary = "", cites = "")
  private static final class Broken implements SessionRule<Boolean> {
    @Override
    public Boolean start() {
      return true;
    }

    @Override
    public Boolean next(Boolean first, Received message, Reporter findings) {
      findings.report(Severity.INFO, whole(message), "before it broke");
      if (!message.fromDevice()) {
        throw new IllegalStateException("not the first");
      }
      return false;
    }

    @Override
    public void end(Boolean first, Ending how, Reporter findings) {
      throw new IllegalStateException("at the end too");
    }
  }

  @DmRule(id = "too-deep", severity = Severity.INFO, summary = "", cites = "")
  private static final class TooDeep implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      throw new StackOverflowError("as a walk down a very deep tree does");
    }
  }

  private record Count(int messages, Received last) {}

  @DmRule(id = "count-at-end", severity = Severity.INFO, summary = "", cites = "", dataSync = true)
  private static final class CountAtEnd implements SessionRule<Count> {
    @Override
    public Count start() {
      return new Count(0, null);
    }

    @Override
    public Count next(Count state, Received message, Reporter findings) {
      return new Count(state.messages() + 1, message);
    }

    @Override
    public void end(Count state, Ending how, Reporter findings) {
      findings.report(Severity.INFO, whole(state.last()), state.messages() + " messages, " + how);
    }
  }
}
