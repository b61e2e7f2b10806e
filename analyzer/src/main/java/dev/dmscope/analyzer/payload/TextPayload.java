package dev.dmscope.analyzer.payload;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dmscope.analyzer.tree.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Plain text that was packed; text that was not can be read where it stands. */
final class TextPayload implements PayloadKind {
  /** Shorter ones are too likely by chance. */
  private static final int SHORTEST = 12;

  @Override
  public Optional<Recognised> recognise(PayloadInput input) {
    byte[] bytes = input.bytes();
    if (input.via() != Via.BASE64 && input.via() != Via.OPAQUE) {
      return Optional.empty();
    }
    Charset charset = charset(bytes);
    Optional<String> text =
        charset.equals(UTF_8) && input.via() == Via.OPAQUE
            ? Optional.empty()
            : text(bytes, charset);
    return text.filter(t -> t.length() >= SHORTEST || input.declared().isBase64())
        .map(t -> recognised(t, charset, bytes.length));
  }

  private static Recognised recognised(String text, Charset charset, int length) {
    boolean more =
        charset.equals(UTF_8) && Looks.packed(text, false) && Base64Text.decode(text).isPresent();
    return Recognised.text(
        "text",
        "Text of " + text.length() + " characters",
        List.of(new Field("Charset", charset.name())),
        text,
        more ? List.of(new Span(0, length)) : List.of());
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length < 4 || bytes.length % 2 != 0) {
      return UTF_8;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if ((first == 0xFE && second == 0xFF) || (first == 0 && bytes[2] == 0)) {
      return UTF_16BE;
    }
    return (first == 0xFF && second == 0xFE) || (second == 0 && bytes[3] == 0) ? UTF_16LE : UTF_8;
  }

  private static Optional<String> text(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.chars().anyMatch(TextPayload::isControl) ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
