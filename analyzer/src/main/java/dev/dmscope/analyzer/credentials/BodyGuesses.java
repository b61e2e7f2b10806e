package dev.dmscope.analyzer.credentials;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What senders have taken for {@code B64(MD5(body))}; the right one first. */
final class BodyGuesses {
  private static final Map<BodyForm, Mistake> MISTAKES =
      Map.of(
          BodyForm.UNCOMPRESSED, Mistake.BODY_UNCOMPRESSED,
          BodyForm.CHUNKED, Mistake.BODY_CHUNKED,
          BodyForm.XML_VIEW, Mistake.BODY_AS_XML,
          BodyForm.WITHOUT_LAST_BREAK, Mistake.BODY_LINE_BREAKS,
          BodyForm.WITH_LAST_BREAK, Mistake.BODY_LINE_BREAKS,
          BodyForm.OTHER_LINE_BREAKS, Mistake.BODY_LINE_BREAKS,
          BodyForm.NOTHING, Mistake.BODY_EMPTY);

  private BodyGuesses() {}

  static List<Guess> of(BodyHashes body) {
    byte[] right = Objects.requireNonNull(body.all().get(BodyForm.CARRIED));
    List<Guess> guesses = new ArrayList<>();
    guesses.add(Guess.right(Digests.base64(right)));
    body.all()
        .forEach(
            (form, hash) -> {
              Mistake mistake = MISTAKES.get(form);
              if (mistake != null && !Arrays.equals(hash, right)) {
                guesses.add(Guess.wrong(mistake, Digests.base64(hash)));
              }
            });
    guesses.add(Guess.wrong(Mistake.BODY_HASH_RAW, right));
    String hex = HexFormat.of().formatHex(right);
    guesses.add(Guess.wrong(Mistake.BODY_HASH_HEX, hex.getBytes(StandardCharsets.US_ASCII)));
    return guesses;
  }
}
