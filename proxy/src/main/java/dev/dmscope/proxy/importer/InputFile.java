package dev.dmscope.proxy.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to import.
 *
 * @param head its first bytes, 64 KB at most
 */
record InputFile(Path path, byte[] head) {
  /** A file that has to be held as a whole is refused above this many bytes. */
  static final long LARGEST = 64L << 20;

  private static final int HEAD = 64 << 10;

  static InputFile of(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new InputFile(path, in.readNBytes(HEAD));
    }
  }

  /** As the user named it. */
  String name() {
    return path.toString();
  }

  boolean endsWith(String ending) {
    return name().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** The first bytes as text, white space and a byte order mark at the start left out. */
  String headText() {
    return Texts.decode(head).stripLeading();
  }

  /** The first bytes, one character each. */
  String headBytes() {
    return new String(head, StandardCharsets.ISO_8859_1);
  }

  /**
   * All of it.
   *
   * @throws ImportProblem if it is too large
   */
  byte[] bytes() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes((int) LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new ImportProblem("is larger than 64 MB, which no message is; leave it out");
      }
      return bytes;
    }
  }
}
