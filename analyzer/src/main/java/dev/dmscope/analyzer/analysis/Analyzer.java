package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.Limits;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import dev.dmscope.analyzer.session.SessionEvent;
import dev.dmscope.analyzer.session.SessionTracker;
import dev.dmscope.analyzer.session.Turn;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups turns into sessions and judges them as they come. Pure and deterministic: the same turns
 * and ticks give the same changes, and a session's turns alone, replayed, give its own findings
 * again. Not safe for threads.
 *
 * <p>The cost of a turn does not grow with the length of its session or the number of sessions.
 */
public final class Analyzer {
  private final RuleBook rules;
  private final SessionTracker tracker;
  private final Devices devices;
  private final Map<MessageRef, Judgement> judgements = new HashMap<>();

  /**
   * An analyzer with default limits.
   *
   * @throws IllegalArgumentException if two rules have the same id
   */
  public Analyzer(List<? extends Rule> rules) {
    this(rules, Limits.DEFAULT, Optional.empty());
  }

  /**
   * An analyzer.
   *
   * @param profile by which all sessions are judged; empty if it is to be detected for each
   * @throws IllegalArgumentException if two rules have the same id
   */
  public Analyzer(List<? extends Rule> rules, Limits limits, Optional<Profile> profile) {
    this.rules = new RuleBook(rules);
    this.tracker = new SessionTracker(limits, profile);
    this.devices = new Devices(this.rules, limits.sessions());
  }

  /** Takes a turn. */
  public Changes accept(Turn turn) {
    List<SessionEvent> events = tracker.accept(turn);
    Step step = new Step();
    events.forEach(event -> take(event, step));
    if (rules.wantsDocuments() && !step.hasTurn(turn.sequence())) {
      for (FoundDocument document : Documents.in(turn)) {
        judge(document, step.across);
        devices.document(document);
      }
    }
    return step.changes();
  }

  /** Lets time pass, so that silent sessions end. */
  public Changes tick(Instant now) {
    return changes(tracker.tick(now));
  }

  /** Ends what is open: nothing more comes. */
  public Changes finish() {
    return changes(tracker.finish());
  }

  /** How many sessions are not over. */
  public int openSessions() {
    return tracker.openSessions();
  }

  private Changes changes(List<SessionEvent> events) {
    Step step = new Step();
    events.forEach(event -> take(event, step));
    return step.changes();
  }

  private void take(SessionEvent event, Step step) {
    Session session = event.session();
    if (event instanceof SessionEvent.Forgotten) {
      judgements.remove(session.first());
      return;
    }
    Step.Part part = step.of(session);
    Judgement judgement =
        judgements.computeIfAbsent(session.first(), first -> new Judgement(rules));
    if (event instanceof SessionEvent.Came came) {
      part.added.add(came.message());
      judgement.next(came.message(), part.verdict);
      devices.next(session, came.message(), step.across);
      if (rules.wantsDocuments() && came.message().resendOf().isEmpty()) {
        documents(session, came.message(), part, step);
      }
    } else if (event instanceof SessionEvent.Ended) {
      judgement.end(session, session.ending().orElseThrow(), part.verdict);
      devices.ended(session, step.across);
    } else {
      part.withdraw(judgement.resume());
      step.withdraw(devices.resume(session));
    }
  }

  private void documents(Session session, Received message, Step.Part part, Step step) {
    for (FoundDocument document : Documents.in(message)) {
      judge(document, part.verdict);
      devices.document(session, document, step.across);
    }
  }

  private void judge(FoundDocument document, Verdict verdict) {
    for (Listed<DocumentRule> r : rules.of(document.type())) {
      if (r.holds(document.profile(), document.dataSync())) {
        verdict.ask(r, document.profile(), document.message(), out -> r.rule.check(document, out));
      }
    }
  }
}
