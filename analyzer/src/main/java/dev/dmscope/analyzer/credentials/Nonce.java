package dev.dmscope.analyzer.credentials;

import java.util.Arrays;

/** A nonce, and how it came to be known. Its bytes are a secret. */
public final class Nonce {
  private final byte[] bytes;
  private final Origin origin;

  private Nonce(byte[] bytes, Origin origin) {
    this.bytes = bytes.clone();
    this.origin = origin;
  }

  public static Nonce of(byte[] bytes, Origin origin) {
    return new Nonce(bytes, origin);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where it comes from. */
  public Origin origin() {
    return origin;
  }

  /** The same bytes, seen from later. */
  public Nonce as(Origin later) {
    return new Nonce(bytes, later);
  }

  /** Whether both have the same bytes, wherever they come from. */
  public boolean sameBytes(Nonce other) {
    return Arrays.equals(bytes, other.bytes);
  }

  @Override
  public String toString() {
    return "Nonce[" + origin + ", masked]";
  }

  /** Where a nonce comes from. */
  public enum Origin {
    /** The peer's last challenge: the one that is due. */
    CHALLENGE("the nonce of the last challenge"),
    /** Given by the user, or brought by a provisioning document. */
    GIVEN("the first nonce of the account"),
    /** A challenge of this session that a later one has replaced. */
    EARLIER_MESSAGE("the nonce of an earlier message"),
    /** A challenge of a session before, replaced since. */
    EARLIER_SESSION("the nonce of the session before"),
    /** Four zero bytes, with which peers that lost their nonce begin anew. */
    ZERO("the nonce 0x00000000"),
    /** No bytes, before the first challenge. */
    EMPTY("an empty nonce"),
    /** The scheme has none. */
    NONE("no nonce");

    private final String text;

    Origin(String text) {
      this.text = text;
    }

    /** For findings. */
    public String text() {
      return text;
    }
  }
}
