package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.session.Limits;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import dev.dmscope.analyzer.session.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final Map<MessageRef, Draft> byMessage = new HashMap<>();
  private final List<Finding> across = new ArrayList<>();
  private final List<RuleFailure> failures = new ArrayList<>(0);

  private Review() {}

  /** All that the rules say. What is still open at the end ends as cut there. */
  public static Reviewed of(
      List<Turn> turns, List<? extends Rule> rules, Optional<Profile> profile) {
    Review review = new Review();
    Analyzer analyzer = new Analyzer(rules, Limits.DEFAULT, profile);
    turns.forEach(turn -> review.add(analyzer.accept(turn)));
    review.add(analyzer.finish());
    return review.finish();
  }

  /** The sessions only, in the order they began. */
  public static List<ReviewedSession> review(List<Turn> turns, List<? extends Rule> rules) {
    return of(turns, rules, Optional.empty()).sessions();
  }

  private void add(Changes changes) {
    for (SessionUpdate update : changes.sessions()) {
      Draft draft =
          drafts.computeIfAbsent(update.session().first(), first -> new Draft(update.session()));
      draft.add(update);
      update.added().forEach(message -> byMessage.put(message.ref(), draft));
    }
    changes.withdrawn().forEach(across::remove);
    across.addAll(changes.found());
    failures.addAll(changes.failures());
  }

  /** What was found across sessions stands with the session it points at. */
  private Reviewed finish() {
    List<Finding> outside = new ArrayList<>();
    for (Finding finding : across) {
      Draft draft = byMessage.get(finding.at().message());
      (draft == null ? outside : draft.findings).add(finding);
    }
    outside.sort(READING_ORDER);
    return new Reviewed(drafts.values().stream().map(Draft::session).toList(), outside, failures);
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
