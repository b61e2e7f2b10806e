package dev.dmscope.proxy.recording;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Bytes that are written in one go. They are kept until they are synced: where a disk fails, they
 * are written again, elsewhere.
 *
 * @param settles the number up to which all is written with this; 0 if it settles none
 * @param readable whether exchange {@code settles} can be read from where this lies
 * @param bytes asked for again each time, because records may tell the place of others
 * @param placed told where the bytes lie, each time
 */
record Unit(long settles, boolean readable, Supplier<byte[]> bytes, Consumer<Place> placed) {
  static Unit of(long settles, boolean readable, byte[] bytes) {
    return new Unit(settles, readable, () -> bytes, place -> {});
  }

  static Unit part(byte[] bytes, Consumer<Place> placed) {
    return new Unit(0, false, () -> bytes, placed);
  }
}
