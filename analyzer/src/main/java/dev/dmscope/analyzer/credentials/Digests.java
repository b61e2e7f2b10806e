package dev.dmscope.analyzer.credentials;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The formulas of OMA DM Security 1.2, sections 5.3 and 5.4, and of OMA DM Notification 1.2. All
 * begin with the same key, so that a device need not keep the password itself:
 *
 * <pre>
 * key          = B64(MD5(user ":" password))
 * auth-md5     = MD5(key ":" nonce)                       sent in Base64
 * HMAC         = MD5(key ":" nonce ":" B64(MD5(body)))    sent in Base64; a nested MD5, not RFC 2104
 * notification = MD5(key ":" nonce ":" B64(MD5(trigger))) sent as 16 bytes; the user is the server id
 * </pre>
 */
public final class Digests {
  /** Bytes of every digest here. */
  public static final int LENGTH = 16;

  private Digests() {}

  /** What auth-basic sends in Base64. */
  public static byte[] basic(String user, String password) {
    return (user + ":" + password).getBytes(StandardCharsets.UTF_8);
  }

  /** The key, as ASCII characters. */
  public static byte[] key(String user, String password) {
    return base64(md5(basic(user, password)));
  }

  /** The digest of auth-md5. */
  public static byte[] authMd5(byte[] key, byte[] nonce) {
    return md5(joined(key, nonce));
  }

  /** The digest of the header field {@code x-syncml-hmac}. */
  public static byte[] hmac(byte[] key, byte[] nonce, byte[] bodyMd5) {
    return md5(joined(key, nonce, base64(bodyMd5)));
  }

  /**
   * The digest that begins a package #0.
   *
   * @param key with the server's id as user
   * @param trigger everything behind the digest
   */
  public static byte[] notification(byte[] key, byte[] nonce, byte[] trigger) {
    return hmac(key, nonce, md5(trigger));
  }

  /** MD5, as the formulas want it; nothing else here should. */
  public static byte[] md5(byte[] bytes) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has MD5", e);
    }
  }

  static byte[] base64(byte[] bytes) {
    return Base64.getEncoder().encode(bytes);
  }

  /** The parts with a colon between them. */
  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(96);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        all.write(':');
      }
      all.writeBytes(parts[i]);
    }
    return all.toByteArray();
  }
}
