package dev.dmscope.analyzer.rules.identity;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Remembers whether it has to keep silent: the recording joined late, or messages may have been
 * lost before the first one seen.
 */
@DmRule(
    id = "msgid-first-not-one",
    severity = Severity.WARNING,
    summary = "The first message of one side of a session does not have MsgID 1",
    cites = "OMA DM protocol support (Microsoft), Device management session; MS-MDM 2.2.3.6",
    dataSync = true)
public final class MsgidFirstNotOne implements SessionRule<Boolean> {
  private static final Set<String> SESSION_START = Set.of("1200", "1201");

  @Override
  public Boolean start() {
    return false;
  }

  @Override
  public Boolean next(Boolean silent, Received received, Reporter findings) {
    boolean first = received.before().from(received.direction()).isEmpty();
    boolean late =
        silent
            || received.joinedLate()
            || (received.fromDevice() && first && !startsSession(received));
    if (first && !late && received.message().isPresent()) {
      check(received, received.message().get(), findings);
    }
    return late || Loss.failed(received) || Loss.unreadable(received);
  }

  private static void check(Received received, Message message, Reporter findings) {
    OptionalLong id = MsgId.of(message);
    if (id.isPresent() && id.getAsLong() != 1 && !countedOn(received, id.getAsLong())) {
      findings.report(
          Severity.WARNING,
          Location.of(received, message.msgIdElement()),
          "The first MsgID of the "
              + received.direction().sender()
              + " is "
              + id.getAsLong()
              + "; it must start at 1. Start a fresh counter for each session and each side.");
    }
  }

  /** An earlier exchange has no answer: whether the server counted it is not known. */
  private static boolean countedOn(Received received, long id) {
    return !received.fromDevice() && id > 1 && id <= received.before().fromDevice().size();
  }

  private static boolean startsSession(Received received) {
    return received
        .message()
        .filter(message -> message.statuses().isEmpty())
        .filter(
            message -> received.dataSync() || SESSION_START.stream().anyMatch(message::hasAlert))
        .isPresent();
  }
}
