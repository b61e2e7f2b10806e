package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.session.LargeObject;
import java.util.List;

/**
 * A large object put together over messages.
 *
 * @param object as far as it came, with declared and counted size
 * @param chunks the command of each chunk, the first one first
 * @param complete whether the last chunk came
 */
public record Transfer(LargeObject object, List<Place> chunks, boolean complete) {
  public Transfer {
    chunks = List.copyOf(chunks);
  }

  /** What the declared size says of what came. */
  public Proof proof() {
    if (!complete) {
      return Proof.OPEN;
    }
    if (object.declared().isEmpty()) {
      return Proof.NOT_DECLARED;
    }
    return object.isDeclaredSize() ? Proof.FITS : Proof.DIFFERS;
  }

  /** The outcome of the comparison with Meta Size. */
  public enum Proof {
    /** The last chunk has not come. */
    OPEN,
    /** The first chunk gave no Size. */
    NOT_DECLARED,
    /** All bytes came, counted as carried or with Base64 undone. */
    FITS,
    /** More came, or less. */
    DIFFERS
  }
}
