package dev.dmscope.analyzer.rules.windows;

import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;

/**
 * Windows counts sessions, in decimal or in hexadecimal as its server asked for. A letter proves
 * the one, a step from 9 to 10 the other.
 */
@DmRule(
    id = "win-sessionid-mode",
    severity = Severity.INFO,
    profiles = Profile.WINDOWS,
    summary = "Windows changes between decimal and hexadecimal SessionIDs",
    cites = "OMA DM protocol support (Microsoft), SessionID (SyncApplicationVersion)")
public final class WinSessionidMode implements DeviceRule<WinSessionidMode.State> {
  /** How a device counts, as far as it is proved. */
  enum Mode {
    UNKNOWN,
    DECIMAL,
    HEX
  }

  /** The last SessionID, and what is proved. */
  record State(String last, Mode mode) {}

  @Override
  public State start() {
    return new State("", Mode.UNKNOWN);
  }

  @Override
  public State next(State state, Session session, Received received, Reporter findings) {
    String id = session.key().sessionId();
    if (id.equals(state.last) || !received.fromDevice() || received.message().isEmpty()) {
      return state;
    }
    Mode now = proved(state.last, id);
    if (now != Mode.UNKNOWN && state.mode != Mode.UNKNOWN && now != state.mode) {
      findings.report(
          Severity.INFO,
          Location.of(received, received.message().get().headElement()),
          "SessionID "
              + Quote.of(id)
              + " is "
              + (now == Mode.HEX ? "hexadecimal" : "decimal")
              + ", earlier ones of this device were not: SyncApplicationVersion of its DMClient"
              + " settings has changed.");
    }
    return new State(id, now == Mode.UNKNOWN ? state.mode : now);
  }

  private static Mode proved(String last, String id) {
    if (id.matches("[0-9]{0,3}[A-Fa-f][0-9A-Fa-f]{0,3}|[0-9]{1,3}[A-Fa-f]")) {
      return Mode.HEX;
    }
    boolean stepsOverNine =
        last.matches("[0-9]{0,4}9")
            && id.matches("[0-9]{1,5}")
            && Integer.parseInt(id) == Integer.parseInt(last) + 1;
    return stepsOverNine ? Mode.DECIMAL : Mode.UNKNOWN;
  }
}
