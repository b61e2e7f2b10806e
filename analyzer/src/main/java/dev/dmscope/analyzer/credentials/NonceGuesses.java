package dev.dmscope.analyzer.credentials;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The nonce that is due, and what senders have taken for it. */
final class NonceGuesses {
  static final byte[] ZERO = new byte[4];

  private NonceGuesses() {}

  /**
   * Nonces with mistakes only.
   *
   * @param known with the one that is due first; not empty
   */
  static List<Guess> wrong(List<Nonce> known) {
    List<Guess> guesses = new ArrayList<>(known.size() + 6);
    Nonce due = known.get(0);
    for (Nonce nonce : known) {
      if (!nonce.sameBytes(due)) {
        guesses.add(Guess.wrong(stale(nonce.origin()), nonce.bytes()));
      }
    }
    written(due.bytes(), guesses);
    guesses.add(Guess.wrong(Mistake.NONCE_ZERO, ZERO));
    guesses.add(Guess.wrong(Mistake.NONCE_EMPTY, new byte[0]));
    return guesses;
  }

  private static Mistake stale(Nonce.Origin origin) {
    return switch (origin) {
      case EARLIER_MESSAGE -> Mistake.NONCE_OF_EARLIER_MESSAGE;
      case GIVEN -> Mistake.NONCE_OF_ACCOUNT;
      case ZERO -> Mistake.NONCE_ZERO;
      case EMPTY, NONE -> Mistake.NONCE_EMPTY;
      case CHALLENGE, EARLIER_SESSION -> Mistake.NONCE_OF_EARLIER_SESSION;
    };
  }

  private static void written(byte[] nonce, List<Guess> guesses) {
    guesses.add(Guess.wrong(Mistake.NONCE_AS_BASE64, Digests.base64(nonce)));
    String hex = HexFormat.of().formatHex(nonce);
    guesses.add(Guess.wrong(Mistake.NONCE_AS_HEX, hex.getBytes(StandardCharsets.US_ASCII)));
    guesses.add(
        Guess.wrong(
            Mistake.NONCE_AS_HEX,
            HexFormat.of().withUpperCase().formatHex(nonce).getBytes(StandardCharsets.US_ASCII)));
    byte[] again = AsSent.decoded(new String(nonce, StandardCharsets.ISO_8859_1));
    if (again.length > 0) {
      guesses.add(Guess.wrong(Mistake.NONCE_DECODED_TWICE, again));
    }
    for (int i = 0; i < nonce.length; i++) {
      if (nonce[i] == 0) {
        guesses.add(Guess.wrong(Mistake.NONCE_CUT_AT_NUL, Arrays.copyOf(nonce, i)));
        break;
      }
    }
  }
}
