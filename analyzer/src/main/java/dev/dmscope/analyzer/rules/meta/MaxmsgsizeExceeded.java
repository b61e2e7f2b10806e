package dev.dmscope.analyzer.rules.meta;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/**
 * Counts to the end of the root element in the body as it was sent, XML or WBXML, after content
 * coding was undone. What Windows sends is not held against its server's limit, since it ignores
 * that. One percent too much is a warning.
 */
@DmRule(
    id = "maxmsgsize-exceeded",
    severity = Severity.ERROR,
    summary = "A message is larger than its receiver said it can take",
    cites = "SyncML Meta-Information DTD 1.1.2, element MaxMsgSize; OMA DM Protocol 1.2 section 6")
public final class MaxmsgsizeExceeded implements SessionRule<MaxmsgsizeExceeded.Limits> {
  /** The last MaxMsgSize that each side gave for what it receives, in bytes; 0 if none. */
  record Limits(long ofDevice, long ofServer) {}

  private static final Limits NONE = new Limits(0, 0);

  @Override
  public Limits start() {
    return NONE;
  }

  @Override
  public Limits next(Limits limits, Received received, Reporter findings) {
    if (!(received.decoded() instanceof Decoded.Document document)
        || received.message().isEmpty()) {
      return limits;
    }
    boolean device = received.fromDevice();
    long limit = device ? limits.ofServer : limits.ofDevice;
    int size = document.root().span().end();
    if (limit > 0 && size > limit && !(device && received.profile() == Profile.WINDOWS)) {
      report(size, limit, document, received, findings);
    }
    long own = maxMsgSize(received.message().get());
    if (own <= 0 || own == (device ? limits.ofDevice : limits.ofServer)) {
      return limits;
    }
    return device ? new Limits(own, limits.ofServer) : new Limits(limits.ofDevice, own);
  }

  private static long maxMsgSize(Message message) {
    if (message.header().isEmpty()) {
      return 0;
    }
    Optional<String> text = message.header().flatMap(SyncHdr::meta).flatMap(Meta::maxMsgSize);
    boolean number = text.isPresent() && text.get().matches("[0-9]{1,12}");
    return number ? Long.parseLong(text.get()) : 0;
  }

  private static void report(
      int size, long limit, Decoded.Document document, Received received, Reporter findings) {
    findings.report(
        size <= limit + limit / 100 ? Severity.WARNING : Severity.ERROR,
        Location.of(received, document.root().startTag()),
        "The message of the "
            + received.direction().sender()
            + " is "
            + size
            + " bytes long; the "
            + received.direction().reverse().sender()
            + " takes "
            + limit
            + " (MaxMsgSize) and may drop it. Send fewer commands in a message, or split large"
            + " values with MoreData.");
  }
}
