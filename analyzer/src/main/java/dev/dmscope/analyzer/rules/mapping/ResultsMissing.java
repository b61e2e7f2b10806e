package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the Gets of the server that were answered 200, and those that brought Results, until the
 * device closes its package with Final. Whether a Get of several items brought each is not judged.
 */
@DmRule(
    id = "results-missing",
    severity = Severity.ERROR,
    summary = "A Get was answered 200 but brought no Results",
    cites = "MS-MDM 3.1.5.2.2; OMA DM Protocol 1.2 section 8.5",
    dataSync = true)
public final class ResultsMissing implements SessionRule<ResultsMissing.State> {
  /** The Gets of the package that is open: answered 200, and with Results. */
  record State(Map<Debts.Key, Issued> accepted, Set<Debts.Key> brought) {}

  @Override
  public State start() {
    return new State(Map.of(), Set.of());
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    if (!received.fromDevice()) {
      return state;
    }
    if (!received.isWhole() || received.message().isEmpty()) {
      return start();
    }
    Message message = received.message().get();
    Map<Debts.Key, Issued> accepted = new LinkedHashMap<>(state.accepted);
    Set<Debts.Key> brought = new HashSet<>(state.brought);
    message.statuses().stream()
        .filter(status -> status.codeNumber() == 200)
        .forEach(status -> note(received.before().referent(Direction.TO_SERVER, status), accepted));
    message
        .each(Results.class)
        .forEach(
            results -> note(received.before().referent(Direction.TO_SERVER, results), brought));
    if (message.isFinal()) {
      accepted.keySet().removeAll(brought);
      if (!message.hasAlert("1223")) {
        accepted.values().forEach(get -> report(get, findings));
      }
      return start();
    }
    return new State(Collections.unmodifiableMap(accepted), Collections.unmodifiableSet(brought));
  }

  private static void note(Referent referent, Map<Debts.Key, Issued> accepted) {
    if (referent instanceof Referent.Of of && of.command().name().equals("Get")) {
      accepted.put(Debts.Key.of(of.command()), of.command());
    }
  }

  private static void note(Referent referent, Set<Debts.Key> brought) {
    if (referent instanceof Referent.Of of) {
      brought.add(Debts.Key.of(of.command()));
    } else if (referent instanceof Referent.Stale stale) {
      brought.add(Debts.Key.of(stale.command()));
    }
  }

  private static void report(Issued get, Reporter findings) {
    findings.report(
        Severity.ERROR,
        Place.of(get),
        Naming.of(get)
            + " was answered 200 but brought no Results, so the value is not known. Send Results"
            + " with its CmdRef, or the Status that says why there is none, such as 404.");
  }
}
