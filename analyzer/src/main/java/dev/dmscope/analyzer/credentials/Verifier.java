package dev.dmscope.analyzer.credentials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Recomputes a proof from an account, and where it does not fit finds out what its sender did:
 * every known mistake is tried by itself, then every two of them together. That is some thousand
 * hashes at most, about a millisecond, and only for a proof that is wrong.
 */
public final class Verifier {
  private final Account account;
  private final List<Account> others;
  private final List<Nonce> nonces;

  /**
   * A verifier for one proof.
   *
   * @param others accounts that the sender may have taken instead, such as the other side's
   * @param nonces the one that is due first, then others, of which those of {@link
   *     Nonce.Origin#CHALLENGE} are due as well; empty if none is known
   */
  public Verifier(Account account, List<Account> others, List<Nonce> nonces) {
    this.account = account;
    this.others = List.copyOf(others);
    this.nonces = List.copyOf(nonces);
  }

  /** Judges it. */
  public Verdict verify(Proof proof) {
    return proof.scheme() == Scheme.BASIC ? basic(proof) : digest(proof);
  }

  private Verdict basic(Proof proof) {
    List<AsSent> sent = AsSent.pairs(proof.sent());
    for (Guess pair : NameGuesses.pairs(account, proof, others)) {
      for (AsSent as : sent) {
        if (Arrays.equals(pair.bytes(), as.bytes())) {
          return verdict(Nonce.Origin.NONE, as.mistake(), pair.mistake());
        }
      }
    }
    return new Verdict.Wrong(List.of());
  }

  private Verdict digest(Proof proof) {
    if (proof.scheme() == Scheme.HMAC && proof.body().filter(BodyHashes::isKnown).isEmpty()) {
      return new Verdict.Unknown("the body is not known to its last byte");
    }
    List<AsSent> sent = AsSent.digests(proof.sent());
    if (sent.isEmpty()) {
      return new Verdict.Wrong(List.of());
    }
    Optional<Verdict> straight = straight(proof, sent);
    if (straight.isPresent()) {
      return straight.get();
    }
    List<Nonce> tried = nonces.isEmpty() ? List.of(blank(Nonce.Origin.EMPTY)) : nonces;
    Optional<Verdict> explained = new Search(proof, sent, tried, account, others).run();
    if (explained.isPresent()) {
      return explained.get();
    }
    return nonces.isEmpty()
        ? new Verdict.Unknown("no nonce is known before the first challenge")
        : new Verdict.Wrong(List.of());
  }

  /** The right formula, with the nonce that is due or one with which peers begin anew. */
  private Optional<Verdict> straight(Proof proof, List<AsSent> sent) {
    List<Nonce> fit = new ArrayList<>(3);
    for (Nonce nonce : nonces) {
      if (fit.isEmpty() || nonce.origin() == Nonce.Origin.CHALLENGE) {
        fit.add(nonce);
      }
    }
    if (fit.isEmpty()) {
      fit.add(blank(Nonce.Origin.EMPTY));
    }
    fit.add(Nonce.of(NonceGuesses.ZERO, Nonce.Origin.ZERO));
    byte[] key = Digests.key(account.user(), account.password());
    Optional<byte[]> body =
        proof
            .body()
            .filter(b -> proof.scheme() == Scheme.HMAC)
            .map(b -> b.all().get(BodyForm.CARRIED));
    for (Nonce nonce : fit) {
      byte[] digest =
          body.map(hash -> Digests.hmac(key, nonce.bytes(), hash))
              .orElseGet(() -> Digests.authMd5(key, nonce.bytes()));
      for (AsSent as : sent) {
        if (Arrays.equals(digest, as.bytes())) {
          return Optional.of(verdict(nonce.origin(), as.mistake(), Optional.empty()));
        }
      }
    }
    return Optional.empty();
  }

  private static Nonce blank(Nonce.Origin origin) {
    return Nonce.of(new byte[0], origin);
  }

  private static Verdict verdict(
      Nonce.Origin nonce, Optional<Mistake> one, Optional<Mistake> other) {
    List<Mistake> mistakes = new ArrayList<>(2);
    one.ifPresent(mistakes::add);
    other.ifPresent(mistakes::add);
    return mistakes.isEmpty() ? new Verdict.Verified(nonce) : new Verdict.Wrong(mistakes);
  }
}
