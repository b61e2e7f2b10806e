package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Account;
import dev.dmscope.analyzer.credentials.Nonce;
import dev.dmscope.analyzer.credentials.TriggerCheck;
import dev.dmscope.analyzer.notification.Notification;
import dev.dmscope.analyzer.notification.TriggerBytes;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.FoundDocument;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A notification and where its digest stands. */
record SignedTrigger(byte[] digest, byte[] trigger, String server, Location at) {
  /** Longer ones are not kept: a push carries a few hundred bytes. */
  private static final int LONGEST = 4_096;

  static Optional<SignedTrigger> in(FoundDocument document) {
    Optional<Notification> notification = Notification.of(document.decoded());
    Optional<byte[]> trigger = TriggerBytes.of(document.root());
    if (!document.isWhole() || notification.isEmpty() || trigger.isEmpty()) {
      return Optional.empty();
    }
    return notification
        .get()
        .digest()
        .filter(digest -> trigger.get().length <= LONGEST)
        .map(
            digest ->
                new SignedTrigger(
                    Base64.getDecoder().decode(digest),
                    trigger.get(),
                    notification.get().serverId().orElse(""),
                    Location.of(document, document.root().first("Digest").orElseThrow())));
  }

  /** Which nonce gives the digest, that of zeros among them. */
  Optional<Nonce.Origin> madeWith(Account account, List<Nonce> nonces) {
    return TriggerCheck.madeWith(digest, trigger, server, account, nonces);
  }

  /**
   * Says it if the nonce was replaced before.
   *
   * @param due where the nonce comes from that should have been used
   */
  void reportOlder(Nonce.Origin used, Nonce.Origin due, Reporter findings) {
    if (used != due && used != Nonce.Origin.ZERO && used != Nonce.Origin.CHALLENGE) {
      findings.report(
          Severity.WARNING,
          at,
          "The server made the digest of its notification with "
              + used.text()
              + ", not with the last one that the device handed out, so the device should drop it."
              + " Store each NextNonce of the device.");
    }
  }

  void reportWrong(Severity severity, Reporter findings) {
    findings.report(
        severity,
        at,
        "The digest of the notification fits none of the known accounts and nonces, the nonce"
            + " 0x00000000 included. Compare the password and nonce that the server keeps for this"
            + " device, and check that it hashes its identifier "
            + Quote.of(server)
            + " as user.");
  }

  @Override
  public String toString() {
    return "SignedTrigger[" + server + ", masked]";
  }
}
