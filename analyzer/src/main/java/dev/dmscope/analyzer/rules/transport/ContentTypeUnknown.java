package dev.dmscope.analyzer.rules.transport;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;

/** XML under a WBXML type and the reverse are content-type-body-mismatch's. */
@DmRule(
    id = "content-type-unknown",
    severity = Severity.WARNING,
    summary = "A DM message is declared to be something else",
    cites = "OMA DM Representation Protocol 1.2 section 4.1.2.1; MS-MDM 2.1")
public final class ContentTypeUnknown implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.http().isEmpty() || received.message().isEmpty() || !isDm(received)) {
      return;
    }
    String declared =
        ContentTypes.of(received.http().get(), received).map(ContentTypes::mediaType).orElse("");
    if (!declared.isEmpty() && !declared.startsWith("application/vnd.syncml.dm+")) {
      findings.report(
          Severity.WARNING,
          Location.of(received, new Span(0, 0)),
          "The message is SyncML DM, but its Content-Type is "
              + Quote.of(declared)
              + (declared.startsWith("application/vnd.syncml")
                  ? ", the type of data sync"
                  : ", by which a peer cannot know it")
              + ". Declare application/vnd.syncml.dm+xml or application/vnd.syncml.dm+wbxml.");
    }
  }

  private static boolean isDm(Received received) {
    return received
        .message()
        .flatMap(Message::header)
        .flatMap(SyncHdr::verProto)
        .filter(proto -> proto.startsWith("DM/"))
        .isPresent();
  }
}
