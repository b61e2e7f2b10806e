package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.analysis.Changes;
import dev.dmscope.analyzer.analysis.SessionUpdate;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.proxy.catalogue.Batch;
import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns one update of a session into rows: the session's, and those of the messages whose findings
 * changed. Works on sets of findings, not on differences of counts: an update that comes again
 * after a restart changes nothing.
 */
final class Judged {
  private static final Logger LOG = LoggerFactory.getLogger(Judged.class);

  private final Known known;
  private final Pending fresh;
  private final Pending pending;

  Judged(Known known, Pending fresh, Pending pending) {
    this.known = known;
    this.fresh = fresh;
    this.pending = pending;
  }

  void take(SessionUpdate update) {
    update.failures().forEach(failure -> LOG.warn("{}", failure));
    String id = update.session().id();
    Optional<SessionRow> before = known.session(id, fresh, pending);
    Counts counts = before.map(SessionRow::findings).orElse(Counts.NONE);
    for (String message : touched(update.found(), update.withdrawn())) {
      Optional<MessageRow> row = known.message(message, fresh, pending);
      if (row.isPresent()) {
        counts = judge(row.get(), update.found(), update.withdrawn(), counts);
      }
    }
    Optional<String> enc = before.flatMap(SessionRow::enc).or(() -> encOf(id));
    fresh.sessions.put(id, SessionRows.of(update.session(), enc, counts));
  }

  /** Findings that are no session's own: each message's session, if it has one, counts them. */
  void takeAcross(Changes changes) {
    changes.failures().forEach(failure -> LOG.warn("{}", failure));
    for (String message : touched(changes.found(), changes.withdrawn())) {
      Optional<MessageRow> row = known.message(message, fresh, pending);
      if (row.isPresent()) {
        Optional<SessionRow> session =
            row.get().session().flatMap(id -> known.session(id, fresh, pending));
        Counts before = session.map(SessionRow::findings).orElse(Counts.NONE);
        Counts counts = judge(row.get(), changes.found(), changes.withdrawn(), before);
        session.ifPresent(s -> fresh.sessions.put(s.id(), SessionRows.counted(s, counts)));
      }
    }
  }

  private static Set<String> touched(List<Finding> found, List<Finding> withdrawn) {
    Set<String> messages = new LinkedHashSet<>();
    withdrawn.forEach(finding -> messages.add(finding.at().message().toString()));
    found.forEach(finding -> messages.add(finding.at().message().toString()));
    return messages;
  }

  private Counts judge(
      MessageRow row, List<Finding> found, List<Finding> withdrawn, Counts ofSession) {
    List<FindingView> before = known.findings(row.id(), fresh, pending);
    Map<String, FindingView> now = new LinkedHashMap<>();
    before.forEach(finding -> now.put(finding.id(), finding));
    for (Finding finding : withdrawn) {
      if (finding.at().message().toString().equals(row.id())) {
        now.remove(FindingViews.idOf(finding));
      }
    }
    for (Finding finding : found) {
      if (finding.at().message().toString().equals(row.id()) && now.size() < Batch.MOST) {
        FindingView view = FindingViews.of(finding, row);
        now.putIfAbsent(view.id(), view);
      }
    }
    List<FindingView> after = now.values().stream().sorted(FindingViews.READING_ORDER).toList();
    fresh.findings.put(row.id(), after);
    Counts was = FindingViews.count(before);
    Counts is = FindingViews.count(after);
    fresh.messages.put(row.id(), MessageRows.counted(row, is));
    return new Counts(
        ofSession.error() - was.error() + is.error(),
        ofSession.warning() - was.warning() + is.warning(),
        ofSession.info() - was.info() + is.info());
  }

  private Optional<String> encOf(String session) {
    return fresh.messages.values().stream()
        .filter(row -> row.session().equals(Optional.of(session)))
        .flatMap(row -> row.enc().stream())
        .findFirst();
  }
}
