package dev.dmscope.analyzer.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;

/**
 * A body brought to UTF-8, with the map back. Character by character: such bodies are rare, and the
 * map must hold for every charset.
 *
 * @param origin for each offset in {@code utf8} the offset in the body, one more for the end
 * @param firstUndecodable offset in the body of the first bytes shown as U+FFFD, or -1
 */
record Transcoded(byte[] utf8, int[] origin, int firstUndecodable) {

  static Transcoded toUtf8(byte[] body, int from, Charset charset) {
    return new Run(body, from, charset).run();
  }

  private static final class Run {
    private final CharsetDecoder decoder;
    private final ByteBuffer in;
    private final CharBuffer out = CharBuffer.allocate(2);
    private byte[] utf8;
    private int[] origin;
    private int length;
    private int firstUndecodable = -1;

    Run(byte[] body, int from, Charset charset) {
      decoder = charset.newDecoder();
      in = ByteBuffer.wrap(body, from, body.length - from);
      utf8 = new byte[body.length + 16];
      origin = new int[body.length + 16];
    }

    Transcoded run() {
      while (in.hasRemaining()) {
        int start = in.position();
        character(start);
      }
      origin = Arrays.copyOf(origin, length + 1);
      origin[length] = in.position();
      return new Transcoded(Arrays.copyOf(utf8, length), origin, firstUndecodable);
    }

    private void character(int start) {
      out.clear().limit(1);
      CoderResult result = decoder.decode(in, out, true);
      if (result.isOverflow() && in.position() == start) {
        out.limit(2);
        result = decoder.decode(in, out, true);
      }
      if (out.position() == 2) {
        put(Character.toCodePoint(out.get(0), out.get(1)), start);
      } else if (out.position() == 1) {
        put(out.get(0), start);
      }
      if (result.isError()) {
        firstUndecodable = firstUndecodable < 0 ? in.position() : firstUndecodable;
        put(0xFFFD, in.position());
        in.position(Math.min(in.limit(), in.position() + Math.max(1, result.length())));
      }
      decoder.reset();
    }

    private void put(int codePoint, int start) {
      if (length + 5 > utf8.length) {
        utf8 = Arrays.copyOf(utf8, length * 2 + 16);
        origin = Arrays.copyOf(origin, length * 2 + 16);
      }
      int first = length;
      if (codePoint < 0x80) {
        utf8[length++] = (byte) codePoint;
      } else if (codePoint < 0x800) {
        utf8[length++] = (byte) (0xC0 | (codePoint >> 6));
        utf8[length++] = (byte) (0x80 | (codePoint & 0x3F));
      } else if (codePoint < 0x10000) {
        utf8[length++] = (byte) (0xE0 | (codePoint >> 12));
        utf8[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        utf8[length++] = (byte) (0x80 | (codePoint & 0x3F));
      } else {
        utf8[length++] = (byte) (0xF0 | (codePoint >> 18));
        utf8[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        utf8[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        utf8[length++] = (byte) (0x80 | (codePoint & 0x3F));
      }
      Arrays.fill(origin, first, length, start);
    }
  }
}
