package dev.dmscope.analyzer.rules.header;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** Only where it says something that the device is meant to heed: a limit. */
@DmRule(
    id = "synchdr-meta-ignored-by-windows",
    severity = Severity.INFO,
    profiles = Profile.WINDOWS,
    summary = "The server gives limits in Meta of SyncHdr, which Windows ignores",
    cites = "OMA DM protocol support (Microsoft), DM protocol commands")
public final class SynchdrMetaIgnoredByWindows implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.fromDevice()) {
      return;
    }
    Optional<Meta> meta = received.message().flatMap(Message::header).flatMap(SyncHdr::meta);
    if (meta.isPresent()
        && (meta.get().maxMsgSize().isPresent() || meta.get().maxObjSize().isPresent())) {
      findings.report(
          Severity.INFO,
          Location.of(received, meta.get().element()),
          "Windows ignores Meta in SyncHdr, so the size given here limits nothing. Do not rely on"
              + " it.");
    }
  }
}
