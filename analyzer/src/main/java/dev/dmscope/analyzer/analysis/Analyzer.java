package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.Limits;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import dev.dmscope.analyzer.session.SessionEvent;
import dev.dmscope.analyzer.session.SessionTracker;
import dev.dmscope.analyzer.session.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups turns into sessions and judges them as they come. Pure and deterministic: the same turns
 * and ticks give the same updates, and a session's turns alone, replayed, give its findings again.
 * Not safe for threads.
 *
 * <p>The cost of a turn does not grow with the length of its session or the number of sessions.
 */
public final class Analyzer {
  private final RuleBook rules;
  private final SessionTracker tracker;
  private final Map<MessageRef, Judgement> judgements = new HashMap<>();

  /**
   * An analyzer with default limits.
   *
   * @throws IllegalArgumentException if two rules have the same id
   */
  public Analyzer(List<? extends Rule> rules) {
    this(rules, Limits.DEFAULT);
  }

  public Analyzer(List<? extends Rule> rules, Limits limits) {
    this.rules = new RuleBook(rules);
    this.tracker = new SessionTracker(limits);
  }

  /** Takes a turn; gives one update for each session that it changed, in a fixed order. */
  public List<SessionUpdate> accept(Turn turn) {
    return updates(tracker.accept(turn));
  }

  /** Lets time pass, so that silent sessions end. */
  public List<SessionUpdate> tick(Instant now) {
    return updates(tracker.tick(now));
  }

  /** Ends what is open: nothing more comes. */
  public List<SessionUpdate> finish() {
    return updates(tracker.finish());
  }

  /** How many sessions are not over. */
  public int openSessions() {
    return tracker.openSessions();
  }

  private List<SessionUpdate> updates(List<SessionEvent> events) {
    Map<MessageRef, Draft> drafts = new LinkedHashMap<>(4);
    for (SessionEvent event : events) {
      Session session = event.session();
      if (event instanceof SessionEvent.Forgotten) {
        judgements.remove(session.first());
        continue;
      }
      Draft draft = drafts.computeIfAbsent(session.first(), first -> new Draft(session));
      draft.session = session;
      Judgement judgement =
          judgements.computeIfAbsent(session.first(), first -> new Judgement(rules));
      if (event instanceof SessionEvent.Came came) {
        draft.added.add(came.message());
        judgement.next(came.message(), draft.found, draft.failures);
      } else if (event instanceof SessionEvent.Ended) {
        Ending how = session.ending().orElseThrow();
        judgement.end(session, how, draft.found, draft.failures);
      } else {
        draft.withdraw(judgement.resume());
      }
    }
    return drafts.values().stream().map(Draft::update).toList();
  }

  /** An update in the making. */
  private static final class Draft {
    private Session session;
    private final List<Received> added = new ArrayList<>(2);
    private final List<Finding> found = new ArrayList<>();
    private final List<Finding> withdrawn = new ArrayList<>(0);
    private final List<RuleFailure> failures = new ArrayList<>(0);

    Draft(Session session) {
      this.session = session;
    }

    /** A finding made and withdrawn in one step was never published. */
    void withdraw(List<Finding> findings) {
      for (Finding finding : findings) {
        if (!found.remove(finding)) {
          withdrawn.add(finding);
        }
      }
    }

    SessionUpdate update() {
      return new SessionUpdate(session, added, found, withdrawn, failures);
    }
  }
}
