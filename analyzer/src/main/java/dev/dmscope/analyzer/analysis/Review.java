package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import dev.dmscope.analyzer.session.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges a closed list of turns in one go and keeps all of it in memory: for files and for pages.
 */
public final class Review {
  /** Findings in reading order: by message, by place, by rule. */
  public static final Comparator<Finding> READING_ORDER =
      Comparator.comparing((Finding finding) -> finding.at().message())
          .thenComparing(finding -> finding.at().span().start())
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::text);

  private final Map<MessageRef, Draft> drafts = new LinkedHashMap<>();

  private Review() {}

  /** The sessions in the order they began. What is still open at the end ends as cut there. */
  public static List<ReviewedSession> review(List<Turn> turns, List<? extends Rule> rules) {
    Review review = new Review();
    Analyzer analyzer = new Analyzer(rules);
    turns.forEach(turn -> analyzer.accept(turn).forEach(review::add));
    analyzer.finish().forEach(review::add);
    return review.drafts.values().stream().map(Draft::session).toList();
  }

  private void add(SessionUpdate update) {
    drafts
        .computeIfAbsent(update.session().first(), first -> new Draft(update.session()))
        .add(update);
  }

  private static final class Draft {
    private Session session;
    private final List<Received> messages = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<RuleFailure> failures = new ArrayList<>();

    Draft(Session session) {
      this.session = session;
    }

    void add(SessionUpdate update) {
      session = update.session();
      messages.addAll(update.added());
      update.withdrawn().forEach(findings::remove);
      findings.addAll(update.found());
      failures.addAll(update.failures());
    }

    ReviewedSession session() {
      return new ReviewedSession(
          session, messages, findings.stream().sorted(READING_ORDER).toList(), failures);
    }
  }
}
