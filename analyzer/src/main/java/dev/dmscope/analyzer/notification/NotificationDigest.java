package dev.dmscope.analyzer.notification;

import dev.dmscope.analyzer.credentials.Digests;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The digest of a trigger: {@code H(B64(H(server-identifier:password)):nonce:B64(H(trigger)))}, H
 * being MD5 (OMA-TS-DM_Notification-V1_2, 6.2.2.2).
 */
public final class NotificationDigest {
  /** For servers that lost their nonce. */
  private static final byte[] ZERO = new byte[4];

  /** What a digest proves. */
  public enum Verdict {
    /** Made with this password and nonce. */
    RIGHT,
    /** Made with this password and the nonce of zeros, which is for servers that lost theirs. */
    RIGHT_WITH_ZERO_NONCE,
    /** Another password or nonce, or a changed trigger. */
    WRONG,
    /** Too short to have a digest and a trigger. */
    TOO_SHORT
  }

  private NotificationDigest() {}

  /**
   * Checks the digest of a whole package #0.
   *
   * @param message digest and trigger as received
   * @param nonce the bytes, not their Base64
   */
  public static Verdict verify(byte[] message, String serverId, String password, byte[] nonce) {
    if (message.length <= Digests.LENGTH) {
      return Verdict.TOO_SHORT;
    }
    byte[] digest = Arrays.copyOf(message, Digests.LENGTH);
    byte[] trigger = Arrays.copyOfRange(message, Digests.LENGTH, message.length);
    return verify(digest, trigger, serverId, password, nonce);
  }

  /** The same of a message taken apart. */
  public static Verdict verify(
      byte[] digest, byte[] trigger, String serverId, String password, byte[] nonce) {
    if (MessageDigest.isEqual(digest, of(trigger, serverId, password, nonce))) {
      return Verdict.RIGHT;
    }
    return MessageDigest.isEqual(digest, of(trigger, serverId, password, ZERO))
        ? Verdict.RIGHT_WITH_ZERO_NONCE
        : Verdict.WRONG;
  }

  /** The digest that belongs before {@code trigger}. */
  public static byte[] of(byte[] trigger, String serverId, String password, byte[] nonce) {
    return Digests.notification(Digests.key(serverId, password), nonce, trigger);
  }
}
