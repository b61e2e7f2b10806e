package dev.dmscope.analyzer.rules.header;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.Optional;

/**
 * Once a session, of its first message from the device: the device chooses the SessionID, the
 * server only repeats it. Decimal numbers of Windows may be longer than four characters.
 */
@DmRule(
    id = "sessionid-format",
    severity = Severity.WARNING,
    summary = "The SessionID is longer than four characters",
    cites =
        "MS-MDM 2.2.3.8; OMA DM Notification 1.2 section 6.2.10; OMA DM protocol support"
            + " (Microsoft), SessionID")
public final class SessionidFormat implements MessageRule {
  private static final int LONGEST = 4;

  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice() || !received.isWhole() || !isFirst(received)) {
      return;
    }
    Optional<SyncHdr> header = received.message().flatMap(Message::header);
    String id = header.flatMap(SyncHdr::sessionId).orElse("");
    if (header.isPresent()
        && id.length() > LONGEST
        && !(received.profile() == Profile.WINDOWS && isDecimal(id))) {
      Element at = header.get().element();
      findings.report(
          Severity.WARNING,
          Location.of(received, at.first("SessionID").orElse(at)),
          "SessionID "
              + Quote.of(id)
              + " has "
              + id.length()
              + " characters; the limit is 4 bytes, and a peer may cut or refuse it. A counter of"
              + " one or two bytes is enough.");
    }
  }

  private static boolean isFirst(Received received) {
    return received.before().fromDevice().isEmpty() && !received.before().deviceGaps();
  }

  private static boolean isDecimal(String id) {
    return id.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
