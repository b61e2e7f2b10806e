package dev.dmscope.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Pattern;

/** XML in UTF-8: our parser takes and refuses the same documents as Aalto, and reads the same. */
public final class OracleTarget {
  private static final Hints XML =
      new Hints(Optional.of("application/vnd.syncml.dm+xml"), Optional.empty());

  /**
   * Where the two differ and ours keeps to the letter, or where what they are given differs: a
   * document type declaration, over which ours passes; U+FEFF, which Aalto takes in no name;
   * another encoding than UTF-8; a page; names of namespaces and local names that Namespaces in XML
   * forbids.
   */
  private static final Pattern APART =
      Pattern.compile(
          "<!D|\uFEFF|encoding|(?i:html|<head|<body)|version"
              + "|xmlns:[^=]*=\\s*(''|\"\")"
              + "|:[^\\p{L}_]"
              + "|xmlns[^=]*=\\s*['\"][^'\"]*[\uFFFE\uFFFF]"
              + "|xmlns[^=]*=\\s*('[^']*[\n\r\t]|\"[^\"]*[\n\r\t])");

  private OracleTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    Optional<String> text = text(body).filter(t -> t.startsWith("<"));
    if (text.isEmpty() || APART.matcher(text.get()).find()) {
      return;
    }
    Decoded decoded = Codec.decode(body, XML);
    if (decoded instanceof Decoded.Malformed malformed
        && malformed.fault().code().equals("too-big")) {
      return;
    }
    Optional<String> ours =
        decoded instanceof Decoded.Document document
            ? Optional.of(AaltoReading.ours(document.root()))
            : Optional.empty();
    Optional<String> theirs = AaltoReading.theirs(body);
    Promises.require(
        ours.equals(theirs),
        "ours %s%ntheirs %s%n%s".formatted(ours.orElse("-"), theirs.orElse("-"), decoded));
  }

  private static Optional<String> text(byte[] body) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
