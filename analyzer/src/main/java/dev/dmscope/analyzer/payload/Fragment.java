package dev.dmscope.analyzer.payload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/**
 * Several elements in a row, as Windows takes them for policies that come from ADMX files. One
 * element around them makes a document of it.
 */
final class Fragment {
  private static final byte[] START = "<fragment>".getBytes(US_ASCII);
  private static final byte[] END = "</fragment>".getBytes(US_ASCII);

  private Fragment() {}

  static byte[] wrap(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 21);
    out.writeBytes(START);
    out.writeBytes(bytes);
    out.writeBytes(END);
    return out.toByteArray();
  }

  static Content wrap(Content content) {
    return content.wrapped(wrap(content.bytes()), START.length);
  }
}
