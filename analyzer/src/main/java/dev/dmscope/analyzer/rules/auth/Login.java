package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Chal;
import dev.dmscope.analyzer.message.Cred;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message says about authentication, its own and its peer's. */
final class Login {
  static final String HMAC_FIELD = "x-syncml-hmac";

  private Login() {}

  /** The credential in its header. */
  static Optional<Cred> cred(Received received) {
    return header(received).flatMap(SyncHdr::cred);
  }

  /** The header of a message of which something could be read. */
  static Optional<SyncHdr> header(Received received) {
    return received.message().flatMap(Message::header);
  }

  /** The field {@code x-syncml-hmac} that came with this message. */
  static Optional<HmacField> hmac(Received received) {
    if (received.hashes().isEmpty() || received.http().isEmpty()) {
      return Optional.empty();
    }
    HttpFacts http = received.http().get();
    return (received.fromDevice() ? http.requestHeaders() : http.responseHeaders())
        .first(HMAC_FIELD)
        .map(HmacField::parse);
  }

  /** Whether it proves its sender by either. */
  static boolean isProved(Received received) {
    return cred(received).isPresent() || hmac(received).isPresent();
  }

  /** The scheme by which it proves its sender; empty if by none, or by one that is not known. */
  static Optional<Scheme> scheme(Received received) {
    Optional<Cred> cred = cred(received);
    return cred.isPresent() ? scheme(cred.get()) : hmac(received).map(field -> Scheme.HMAC);
  }

  /** Basic, if the credential names no type: OMA DM Security 1.2, section 5.3. */
  static Optional<Scheme> scheme(Cred cred) {
    return Scheme.of(type(cred.meta()).orElse(Scheme.BASIC.type()));
  }

  static Optional<Scheme> scheme(Chal chal) {
    return type(chal.meta()).flatMap(Scheme::of);
  }

  static Optional<String> type(Optional<Meta> meta) {
    return meta.flatMap(Meta::type).filter(type -> !type.isEmpty());
  }

  /** Its answer to the header of the peer's last message; null if there is none. */
  static @Nullable Status headerStatus(Received received) {
    if (received.message().isEmpty()) {
      return null;
    }
    for (Status status : received.message().get().statuses()) {
      if (status.isForSyncHdr()) {
        return status;
      }
    }
    return null;
  }

  /** Whether a code for SyncHdr asks for credentials, or for better ones. */
  static boolean isRefusal(int code) {
    return code == 401 || code == 407;
  }

  /** Where its credential stands, else its header. */
  static Location place(Received received) {
    Message message = received.message().orElseThrow();
    return Location.of(received, cred(received).map(Cred::element).orElseGet(message::headElement));
  }

  /** Whether it was read to its end and its exchange went well. */
  static boolean isSound(Received received) {
    return received.decoded() instanceof Decoded.Document
        && received.message().isPresent()
        && received.http().filter(HttpFacts::failed).isEmpty();
  }

  /** Such as {@code The device}, to begin a sentence. */
  static String sender(Received received) {
    return received.fromDevice() ? "The device" : "The server";
  }

  /** Such as {@code the server}. */
  static String peer(Received received) {
    return received.fromDevice() ? "the server" : "the device";
  }
}
