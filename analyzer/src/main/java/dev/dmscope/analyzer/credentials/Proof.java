package dev.dmscope.analyzer.credentials;

import java.util.Optional;

/**
 * What a message says to prove who sent it.
 *
 * @param sent the credential as text, white space at its ends removed: a secret
 * @param locName Source/LocName of its header, or the {@code username} of the HMAC field
 * @param locUri Source/LocURI of its header
 * @param body that an HMAC covers
 */
public record Proof(
    Scheme scheme,
    String sent,
    Optional<String> locName,
    Optional<String> locUri,
    Optional<BodyHashes> body) {
  @Override
  public String toString() {
    return "Proof[" + scheme + ", masked]";
  }
}
