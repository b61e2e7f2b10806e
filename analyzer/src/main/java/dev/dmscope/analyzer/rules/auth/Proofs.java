package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Proof;
import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.message.Cred;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** Takes the proof out of a message. */
final class Proofs {
  private Proofs() {}

  /** Its Cred, else its HMAC; empty if it has neither, or one of no known scheme. */
  static Optional<Proof> in(Received received) {
    Optional<SyncHdr> header = Login.header(received);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    Optional<Cred> cred = header.get().cred();
    if (cred.isPresent()) {
      return Login.scheme(cred.get())
          .filter(scheme -> scheme != Scheme.HMAC)
          .flatMap(
              scheme ->
                  cred.get()
                      .data()
                      .map(data -> proof(scheme, data, header.get().locName(), header, received)));
    }
    return Login.hmac(received)
        .flatMap(
            field ->
                field
                    .mac()
                    .map(
                        mac ->
                            proof(
                                Scheme.HMAC,
                                mac,
                                field.username().or(() -> header.get().locName()),
                                header,
                                received)));
  }

  private static Proof proof(
      Scheme scheme,
      String sent,
      Optional<String> user,
      Optional<SyncHdr> header,
      Received received) {
    return new Proof(scheme, sent, user, header.flatMap(SyncHdr::source), received.hashes());
  }
}
