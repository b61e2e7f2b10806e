package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Account;
import dev.dmscope.analyzer.credentials.Nonce;
import dev.dmscope.analyzer.session.MessageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The nonces that one side was given, and the proof whose fate is not known yet. Immutable.
 *
 * @param nonces the one that is due first; of {@link Nonce.Origin#CHALLENGE} those that may be due
 * @param issuedIn the session in which the first was handed out, by its first message
 */
record Chain(List<Nonce> nonces, Optional<MessageRef> issuedIn, Optional<Pending> pending) {
  private static final int REMEMBERED = 6;

  static final Chain START = new Chain(List.of(), Optional.empty(), Optional.empty());

  /** One nonce more. If it may not have arrived, the one before is due as well. */
  Chain plus(Challenge challenge, MessageRef session) {
    boolean sameSession = issuedIn.filter(session::equals).isPresent();
    List<Nonce> all = new ArrayList<>(REMEMBERED);
    all.add(Nonce.of(challenge.bytes(), Nonce.Origin.CHALLENGE));
    for (Nonce nonce : nonces) {
      if (all.size() < REMEMBERED) {
        all.add(challenge.surely() ? nonce.as(aged(nonce.origin(), sameSession)) : nonce);
      }
    }
    return new Chain(List.copyOf(all), Optional.of(session), pending);
  }

  private static Nonce.Origin aged(Nonce.Origin origin, boolean sameSession) {
    if (origin == Nonce.Origin.CHALLENGE) {
      return sameSession ? Nonce.Origin.EARLIER_MESSAGE : Nonce.Origin.EARLIER_SESSION;
    }
    return origin == Nonce.Origin.EARLIER_MESSAGE && !sameSession
        ? Nonce.Origin.EARLIER_SESSION
        : origin;
  }

  /** The nonces to try for an account, which may bring a first one. */
  List<Nonce> of(Account account) {
    List<Nonce> all = new ArrayList<>(nonces);
    account.nonce().ifPresent(all::add);
    return all;
  }

  Chain waiting(Pending proof) {
    return new Chain(nonces, issuedIn, Optional.of(proof));
  }

  Chain settled() {
    return pending.isEmpty() ? this : new Chain(nonces, issuedIn, Optional.empty());
  }
}
