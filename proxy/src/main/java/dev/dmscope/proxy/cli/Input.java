package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.ContentCoding;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.proxy.app.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A body that the user hands over, as a file or on standard input. What it is wrapped in is told by
 * its bytes: gzip, or hex digits as in a log.
 *
 * @param name for messages
 * @param body unwrapped
 * @param unwrapped what was undone, in order, such as {@code gzip}
 */
record Input(String name, byte[] body, Hints hints, List<String> unwrapped) {
  private static final int LARGEST = 64 << 20;

  /**
   * Reads the file, or standard input for {@code -}.
   *
   * @throws UserError if it cannot be read, or is not what gzip says it is
   */
  static Input read(String file, Optional<String> mediaType) {
    String name = file.equals("-") ? "standard input" : file;
    byte[] body = bytes(file, name);
    List<String> unwrapped = new ArrayList<>();
    if (body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B) {
      ContentCoding undone = ContentCoding.undo("gzip", body);
      if (undone.problem().isPresent()) {
        throw new UserError(name + " cannot be unpacked: " + undone.problem().get() + ".");
      }
      body = undone.bytes();
      unwrapped.add("gzip");
    }
    Hints hints = new Hints(mediaType, Optional.empty());
    Optional<byte[]> hex = hex(body, hints);
    if (hex.isPresent()) {
      body = hex.get();
      unwrapped.add("hex digits");
    }
    return new Input(name, body, hints, List.copyOf(unwrapped));
  }

  Decoded decode() {
    return Codec.decode(body, hints);
  }

  /** Digits count as hex only if a document comes out: a body can be a number. */
  private static Optional<byte[]> hex(byte[] body, Hints hints) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    if (body.length == 0 || body[0] == '<' || !isHex(text)) {
      return Optional.empty();
    }
    byte[] bytes = HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    Decoded decoded = Codec.decode(bytes, hints);
    return decoded instanceof Decoded.NotSyncml ? Optional.empty() : Optional.of(bytes);
  }

  private static boolean isHex(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.digit(c, 16) >= 0) {
        digits++;
      } else if (!Character.isWhitespace(c)) {
        return false;
      }
    }
    return digits >= 8 && digits % 2 == 0;
  }

  private static byte[] bytes(String file, String name) {
    try {
      if (file.equals("-")) {
        return bounded(System.in, name);
      }
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        throw new UserError("There is no file " + file + ". Name a file, or - for standard input.");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return bounded(in, name);
      }
    } catch (IOException e) {
      throw new UserError(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static byte[] bounded(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new UserError(name + " is larger than 64 MB, which no message is.");
    }
    return bytes;
  }
}
