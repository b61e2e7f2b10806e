package dev.dmscope.analyzer.triage;

import dev.dmscope.analyzer.analysis.Reviewed;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.offline.Sources;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.SessionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells new findings from known and suppressed ones. For one run. */
public final class Triage {
  private final Suppressions suppressions;
  private final Optional<Baseline> baseline;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<Suppression> used = new HashSet<>();

  public Triage(Suppressions suppressions, Optional<Baseline> baseline) {
    this.suppressions = suppressions;
    this.baseline = baseline;
  }

  /** Judges all findings. */
  public Checked judge(Reviewed reviewed, List<Rule> rules, Sources sources, Severity failOn) {
    List<JudgedSession> sessions = new ArrayList<>(reviewed.sessions().size());
    for (ReviewedSession session : reviewed.sessions()) {
      Optional<SessionKey> key = Optional.of(session.session().key());
      sessions.add(new JudgedSession(session, judge(session.findings(), key, sources)));
    }
    return new Checked(
        sessions,
        judge(reviewed.outside(), Optional.empty(), sources),
        reviewed.allFailures(),
        rules,
        sources,
        failOn,
        baseline.isPresent());
  }

  private List<Judged> judge(List<Finding> findings, Optional<SessionKey> key, Sources sources) {
    return findings.stream().map(f -> judge(f, key, sources.of(f.at().message()))).toList();
  }

  private Judged judge(Finding finding, Optional<SessionKey> key, Source source) {
    Fingerprint print = Fingerprint.of(finding, key);
    Optional<Suppression> suppressed = suppressions.of(finding, source);
    if (suppressed.isPresent()) {
      used.add(suppressed.get());
      int number = seen.merge("suppressed " + print.hex(), 1, Integer::sum);
      String reason = suppressed.get().reason();
      return new Judged(finding, source, print, number, Standing.SUPPRESSED, reason);
    }
    int number = seen.merge(print.hex(), 1, Integer::sum);
    boolean known = baseline.isPresent() && baseline.get().knows(print, number);
    return new Judged(finding, source, print, number, known ? Standing.KNOWN : Standing.NEW, "");
  }

  /** The suppressions that fitted nothing, and can go. */
  public List<Suppression> unused() {
    return suppressions.list().stream().filter(s -> !used.contains(s)).toList();
  }
}
