package dev.dmscope.analyzer.rules.identity;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** Each side counts for itself. A failed exchange gives one step of slack: see {@link Counter}. */
@DmRule(
    id = "msgid-gap",
    severity = Severity.ERROR,
    summary = "The MsgID of one side jumps by more than one",
    cites = "OMA DM protocol support (Microsoft), Device management session; MS-MDM 2.2.3.6",
    dataSync = true)
public final class MsgidGap implements SessionRule<MsgidGap.State> {
  /** The counters of both sides. */
  record State(Counter device, Counter server) {}

  @Override
  public boolean seesResends() {
    return true;
  }

  @Override
  public State start() {
    return new State(Counter.NEW, Counter.NEW);
  }

  @Override
  public State next(State state, Received received, Reporter findings) {
    boolean device = received.fromDevice();
    Counter before = device ? state.device : state.server;
    Counter after = received.resendOf().isPresent() ? before : count(before, received, findings);
    Counter other = device ? state.server : state.device;
    if (device && Loss.failed(received)) {
      after = after.slackened();
      other = other.slackened();
    }
    return device ? new State(after, other) : new State(other, after);
  }

  private static Counter count(Counter counter, Received received, Reporter findings) {
    if (received.message().isEmpty()) {
      return Loss.unreadable(received) ? counter.slackened() : counter;
    }
    Message message = received.message().get();
    long id = MsgId.of(message).orElse(0);
    if (id == 0) {
      return Counter.NEW;
    }
    if (counter.isGap(id)) {
      findings.report(
          received.fromDevice() ? Severity.WARNING : Severity.ERROR,
          Location.of(received, message.msgIdElement()),
          text(received, counter.last(), id));
    }
    return counter.at(id);
  }

  private static String text(Received received, long last, long id) {
    long missing = id - last - 1;
    return "MsgID of the "
        + received.direction().sender()
        + " jumped from "
        + last
        + " to "
        + id
        + "; "
        + (missing == 1
            ? "message " + (last + 1) + " is"
            : "messages " + (last + 1) + " to " + (id - 1) + " are")
        + " missing from the recording or never went out."
        + " Count up by one for each message, also for answers to Alert 1222.";
  }
}
