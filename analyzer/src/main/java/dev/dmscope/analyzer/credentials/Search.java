package dev.dmscope.analyzer.credentials;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks for the fewest mistakes that explain a digest: one, else two, in different parts of it. */
final class Search {
  private static final int MOST_MISTAKES = 2;
  private static final byte[] NO_BODY = "".getBytes(StandardCharsets.US_ASCII);

  private final List<AsSent> sent;
  private final List<Guess> keys;
  private final List<Guess> nonces = new ArrayList<>();
  private final List<Guess> bodies;
  private final boolean hmac;

  Search(Proof proof, List<AsSent> sent, List<Nonce> known, Account account, List<Account> others) {
    this.sent = sent;
    this.hmac = proof.scheme() == Scheme.HMAC;
    this.keys = NameGuesses.keys(NameGuesses.pairs(account, proof, others));
    this.nonces.add(Guess.right(known.get(0).bytes()));
    this.nonces.addAll(NonceGuesses.wrong(known));
    this.bodies = hmac ? BodyGuesses.of(proof.body().orElseThrow()) : List.of(Guess.right(NO_BODY));
  }

  Optional<Verdict> run() {
    for (int mistakes = 1; mistakes <= MOST_MISTAKES; mistakes++) {
      Optional<Verdict> found = with(mistakes);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Verdict> with(int mistakes) {
    for (Guess key : keys) {
      for (Guess nonce : nonces) {
        int rest = mistakes - key.mistakes() - nonce.mistakes();
        if (hmac && rest == 1) {
          Optional<Verdict> bodiless =
              match(Digests.joined(key.bytes(), nonce.bytes()), key, nonce, BODY_LEFT_OUT);
          if (bodiless.isPresent()) {
            return bodiless;
          }
        }
        for (Guess body : bodies) {
          if (body.mistakes() == rest) {
            Optional<Verdict> found = match(input(key, nonce, body), key, nonce, body);
            if (found.isPresent()) {
              return found;
            }
          }
        }
      }
      if (mistakes - key.mistakes() == 1) {
        Optional<Verdict> found = withoutNonce(key);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static final Guess BODY_LEFT_OUT = Guess.wrong(Mistake.BODY_LEFT_OUT, NO_BODY);

  private Optional<Verdict> withoutNonce(Guess key) {
    Guess none = Guess.wrong(Mistake.NONCE_LEFT_OUT, NO_BODY);
    Guess body = bodies.get(0);
    byte[] input = hmac ? Digests.joined(key.bytes(), body.bytes()) : key.bytes();
    return match(input, key, none, body);
  }

  private byte[] input(Guess key, Guess nonce, Guess body) {
    return hmac
        ? Digests.joined(key.bytes(), nonce.bytes(), body.bytes())
        : Digests.joined(key.bytes(), nonce.bytes());
  }

  private Optional<Verdict> match(byte[] input, Guess key, Guess nonce, Guess body) {
    byte[] digest = Digests.md5(input);
    for (AsSent as : sent) {
      if (Arrays.equals(digest, as.bytes())) {
        List<Mistake> mistakes = new ArrayList<>(3);
        nonce.mistake().ifPresent(mistakes::add);
        key.mistake().ifPresent(mistakes::add);
        body.mistake().ifPresent(mistakes::add);
        as.mistake().ifPresent(mistakes::add);
        return Optional.of(new Verdict.Wrong(mistakes));
      }
    }
    return Optional.empty();
  }
}
