package dev.dmscope.analyzer.exchange;

import java.util.Objects;

/**
 * The payload of a request or response: transfer coding (chunks) undone, content coding (gzip) not.
 *
 * @param bytes what is at hand; fewer than {@code length} if the rest was not kept
 * @param length how many bytes passed
 * @param state whether the sender finished
 */
public record Body(byte[] bytes, long length, State state) {
  /** A body of no bytes that ended properly. */
  public static final Body EMPTY = new Body(new byte[0], 0, State.COMPLETE);

  public Body {
    Objects.requireNonNull(bytes, "bytes");
    if (length < bytes.length) {
      throw new IllegalArgumentException(bytes.length + " bytes at hand of " + length);
    }
  }

  /** A whole body. */
  public static Body of(byte[] bytes) {
    return new Body(bytes, bytes.length, State.COMPLETE);
  }

  /** Whether every byte that passed is at hand. */
  public boolean isWhole() {
    return bytes.length == length;
  }

  /** How the body ended. */
  public enum State {
    /** The sender said it was all. */
    COMPLETE,
    /** The connection broke before the end. */
    CUT,
    /** It passed, but the recorder could not keep it. */
    NOT_RECORDED
  }
}
