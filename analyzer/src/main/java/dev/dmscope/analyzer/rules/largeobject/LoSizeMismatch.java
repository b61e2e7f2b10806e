package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Waits for the answer: a receiver that notices says 424, and then only the sender is to be told.
 */
@DmRule(
    id = "lo-size-mismatch",
    severity = Severity.ERROR,
    wokenBy = "MoreData",
    summary = "The chunks of a large object do not add up to its Size",
    cites = "OMA DM Protocol 1.2 section 7")
public final class LoSizeMismatch implements SessionRule<LoSizeMismatch.State> {
  /** The objects on their way, and one that came out wrong and was not answered yet. */
  record State(LargeObjects objects, Optional<Event> wrong) {}

  @Override
  public State start() {
    return new State(LargeObjects.NONE, Optional.empty());
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    List<Event> wrong = new ArrayList<>(0);
    state.wrong.filter(e -> isAnswer(e, received)).ifPresent(e -> report(e, received, findings));
    LargeObjects objects =
        state.objects.next(
            received,
            event -> {
              if (event.kind() == Event.Kind.WRONG_SIZE) {
                wrong.add(event);
              }
            });
    Optional<Event> left = state.wrong.filter(e -> !isAnswer(e, received));
    return objects.equals(state.objects) && left.equals(state.wrong) && wrong.isEmpty()
        ? state
        : new State(objects, wrong.isEmpty() ? left : Optional.of(wrong.get(0)));
  }

  private static boolean isAnswer(Event wrong, Received received) {
    return wrong.at().message().direction() != received.direction()
        && received.message().isPresent();
  }

  private static void report(Event wrong, Received answer, Reporter findings) {
    boolean noticed =
        answer.message().orElseThrow().statuses().stream().anyMatch(s -> s.codeNumber() == 424);
    report(wrong, noticed ? Severity.WARNING : Severity.ERROR, findings);
  }

  @Override
  public void end(State state, Ending how, Reporter findings) {
    state.wrong.ifPresent(wrong -> report(wrong, Severity.WARNING, findings));
  }

  private static void report(Event wrong, Severity severity, Reporter findings) {
    findings.report(
        severity,
        wrong.at(),
        "The chunks of "
            + wrong.object().named()
            + " have "
            + wrong.object().carried().written()
            + " bytes together, Size says "
            + wrong.object().size()
            + ". The receiver must answer 424 and store nothing. Count the bytes of Data as they are"
            + " sent.",
        List.of(wrong.object().first()));
  }
}
