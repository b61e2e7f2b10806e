package dev.dmscope.analyzer.codec;

/**
 * Reads a body of any known document, in XML or WBXML. Stateless and safe for threads.
 *
 * <p>Never throws on content: whatever the bytes are, the answer is a {@link Decoded}.
 */
public final class Codec {
  private Codec() {}

  /** Decodes {@code body}; spans in the answer count from its first byte. */
  public static Decoded decode(byte[] body, Hints hints) {
    if (body.length == 0) {
      return new Decoded.Empty();
    }
    return new Decoded.NotSyncml(hints.mediaType().orElse("unknown"));
  }
}
