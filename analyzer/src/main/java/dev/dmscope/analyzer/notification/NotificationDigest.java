package dev.dmscope.analyzer.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The digest of a trigger: {@code H(B64(H(server-identifier:password)):nonce:B64(H(trigger)))}, H
 * being MD5 (OMA-TS-DM_Notification-V1_2, 6.2.2.2).
 */
public final class NotificationDigest {
  private static final int LENGTH = 16;

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
    if (message.length <= LENGTH) {
      return Verdict.TOO_SHORT;
    }
    byte[] digest = Arrays.copyOf(message, LENGTH);
    byte[] trigger = Arrays.copyOfRange(message, LENGTH, message.length);
    if (MessageDigest.isEqual(digest, of(trigger, serverId, password, nonce))) {
      return Verdict.RIGHT;
    }
    return MessageDigest.isEqual(digest, of(trigger, serverId, password, new byte[4]))
        ? Verdict.RIGHT_WITH_ZERO_NONCE
        : Verdict.WRONG;
  }

  /** The digest that belongs before {@code trigger}. */
  public static byte[] of(byte[] trigger, String serverId, String password, byte[] nonce) {
    MessageDigest md5 = md5();
    String secret = base64(md5.digest((serverId + ":" + password).getBytes(UTF_8)));
    String hash = base64(md5.digest(trigger));
    md5.update((secret + ":").getBytes(ISO_8859_1));
    md5.update(nonce);
    return md5.digest((":" + hash).getBytes(ISO_8859_1));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no MD5", e);
    }
  }
}
