package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers the last object of each side that came out right. */
@DmRule(
    id = "lo-424-unjustified",
    severity = Severity.WARNING,
    wokenBy = "MoreData",
    summary = "A large object is refused for its size although its chunks add up",
    cites = "OMA DM Protocol 1.2 section 7")
public final class Lo424Unjustified implements SessionRule<Lo424Unjustified.State> {
  /** The objects on their way, and the last chunk of one that is complete. */
  record State(LargeObjects objects, Optional<Event> complete) {}

  @Override
  public State start() {
    return new State(LargeObjects.NONE, Optional.empty());
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    if (state.complete.isPresent() && received.message().isPresent()) {
      for (Status status : received.message().get().statuses()) {
        if (status.codeNumber() == 424) {
          check(state.complete.get(), received, status, findings);
        }
      }
    }
    List<Event> complete = new ArrayList<>(0);
    LargeObjects objects =
        state.objects.next(
            received,
            event -> {
              if (event.kind() == Event.Kind.COMPLETE) {
                complete.add(event);
              }
            });
    return objects.equals(state.objects) && complete.isEmpty()
        ? state
        : new State(objects, complete.isEmpty() ? state.complete : Optional.of(complete.get(0)));
  }

  private static void check(Event complete, Received received, Status status, Reporter findings) {
    if (received.before().referent(received.direction(), status) instanceof Referent.Of of
        && of.command().message().equals(complete.at().message())
        && of.command().span().start() <= complete.at().span().start()
        && complete.at().span().end() <= of.command().span().end()) {
      findings.report(
          Severity.WARNING,
          Location.of(received, status.element().first("Data").orElse(status.element())),
          "Status 424 says that the size is wrong, but the chunks of "
              + complete.object().named()
              + " add up to the "
              + complete.object().size()
              + " bytes declared. Count the bytes of Data as they are sent, over all chunks.",
          List.of(complete.at()));
    }
  }
}
