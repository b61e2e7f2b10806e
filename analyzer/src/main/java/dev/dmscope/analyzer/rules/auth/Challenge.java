package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Chal;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A nonce as it was handed out.
 *
 * @param text as it stands in NextNonce: a secret
 * @param code of the Status that brought it
 * @param surely whether the other side has got it for sure: its exchange did not fail
 */
record Challenge(
    String text, boolean opaque, Optional<Scheme> scheme, int code, boolean surely, Location at) {

  /** The nonce in the answer to SyncHdr; null if there is none. */
  static @Nullable Challenge in(Received received, @Nullable Status status) {
    if (status == null || status.chal().isEmpty()) {
      return null;
    }
    Chal chal = status.chal().get();
    Optional<Element> nonce = chal.nextNonce().filter(n -> !n.text().isBlank());
    if (nonce.isEmpty()) {
      return null;
    }
    boolean failed = received.http().filter(HttpFacts::failed).isPresent();
    return new Challenge(
        nonce.get().text().strip(),
        CredData.isOpaque(nonce.get()),
        Login.scheme(chal),
        status.codeNumber(),
        !failed,
        Location.of(received, nonce.get()));
  }

  /** The bytes to be hashed; of a text that is no Base64, the text itself. */
  byte[] bytes() {
    try {
      return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    } catch (IllegalArgumentException notBase64) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  @Override
  public String toString() {
    return "Challenge[masked]";
  }
}
