package dev.dmscope.analyzer.credentials;

import java.util.Optional;

/** The authentication types of OMA DM Security 1.2, section 5. */
public enum Scheme {
  BASIC("syncml:auth-basic"),
  MD5("syncml:auth-md5"),
  /** Stands in the header field {@code x-syncml-hmac} only. */
  HMAC("syncml:auth-MAC");

  private final String type;

  Scheme(String type) {
    this.type = type;
  }

  /** Its name in Meta/Type. */
  public String type() {
    return type;
  }

  /** Whether it needs a nonce. */
  public boolean hasNonce() {
    return this != BASIC;
  }

  /** The scheme of that Meta/Type; case does not matter, since peers differ in it. */
  public static Optional<Scheme> of(String type) {
    for (Scheme scheme : values()) {
      if (scheme.type.equalsIgnoreCase(type)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }
}
