package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.message.Unknown;
import java.util.Set;

/**
 * Which commands must be answered with a Status: MS-MDM 2.2.6.1, OMA DM Protocol 1.2 sections 6 to
 * 8, OMA DM Representation Protocol 1.2 section 4.1.5.
 */
final class Obligation {
  /** Next message, abort, and end of data: answered or not, both are seen and both are accepted. */
  private static final Set<String> UNANSWERED_ALERTS = Set.of("1222", "1223", "1225");

  private Obligation() {}

  /** Whether a Status is due, as far as the command itself says. */
  static boolean isOwed(Command command) {
    if (command.noResp()
        || command instanceof Status
        || command instanceof Results
        || command instanceof Unknown) {
      return false;
    }
    return !(command instanceof Alert alert)
        || !UNANSWERED_ALERTS.contains(alert.code().orElse(""));
  }
}
