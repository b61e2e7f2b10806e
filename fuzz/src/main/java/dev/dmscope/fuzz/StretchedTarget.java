package dev.dmscope.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.codec.WbxmlTokens;
import dev.dmscope.analyzer.payload.Payloads;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Bodies of 64 KB made by repeating a stretch of a small one, so that what costs the square of
 * something shows. A {@code #} in the stretch becomes a number, another each time.
 */
public final class StretchedTarget {
  private static final int LARGE = 64 << 10;

  private StretchedTarget() {}

  /** The first two bytes choose the stretch. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < 8) {
      return;
    }
    int length = input.length - 2;
    int one = 2 + (input[0] & 0xFF) * length / 256;
    int other = 2 + (input[1] & 0xFF) * length / 256;
    byte[] body = stretch(input, Math.min(one, other), Math.max(one, other) + 1);
    Hints hints = Bodies.hints((input[0] & 1) == 0 ? "xml" : "wbxml", body);
    Decoded decoded = Cost.within(body.length, "decoding", () -> Codec.decode(body, hints));
    Promises.check(decoded, body.length);
    Cost.view(body.length, "unpacking", () -> Payloads.STANDARD.in(decoded));
    if (body[0] < 4) {
      Cost.view(body.length, "listing", () -> WbxmlTokens.read(body, hints));
    }
  }

  private static byte[] stretch(byte[] input, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(LARGE + 256);
    out.write(input, 2, from - 2);
    byte[] unit = Arrays.copyOfRange(input, from, to);
    for (int n = 0; out.size() < LARGE; n++) {
      for (byte b : unit) {
        if (b == '#') {
          out.writeBytes(Integer.toString(n, 36).getBytes(US_ASCII));
        } else {
          out.write(b);
        }
      }
    }
    out.write(input, to, input.length - to);
    return out.toByteArray();
  }
}
