package dev.dmscope.analyzer.credentials;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Recomputes the digest of a notification. */
public final class TriggerCheck {
  private TriggerCheck() {}

  /**
   * Which nonce gives the digest; empty if none of them does, nor that of zeros.
   *
   * @param server the identifier in the trigger, which is hashed as user; an account of another
   *     name is tried too
   */
  public static Optional<Nonce.Origin> madeWith(
      byte[] digest, byte[] trigger, String server, Account account, List<Nonce> nonces) {
    for (String user : List.of(server, account.user())) {
      byte[] key = Digests.key(user, account.password());
      for (Nonce nonce : nonces) {
        if (fits(digest, key, nonce.bytes(), trigger)) {
          return Optional.of(nonce.origin());
        }
      }
      if (fits(digest, key, NonceGuesses.ZERO, trigger)) {
        return Optional.of(Nonce.Origin.ZERO);
      }
    }
    return Optional.empty();
  }

  private static boolean fits(byte[] digest, byte[] key, byte[] nonce, byte[] trigger) {
    return MessageDigest.isEqual(digest, Digests.notification(key, nonce, trigger));
  }
}
