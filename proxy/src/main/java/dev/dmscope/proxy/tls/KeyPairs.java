package dev.dmscope.proxy.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/**
 * Key pairs for certificates. Apart from {@link Mint}, so that an authority can be opened without
 * loading Bouncy Castle: its signed jars alone would cost the start a quarter of a second.
 */
final class KeyPairs {
  private KeyPairs() {}

  /** For every device of the last ten years: a few milliseconds. */
  static KeyPair ec() throws GeneralSecurityException {
    return make("EC", 256);
  }

  /** For older ones: hundreds of milliseconds. */
  static KeyPair rsa() throws GeneralSecurityException {
    return make("RSA", 2048);
  }

  private static KeyPair make(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }
}
