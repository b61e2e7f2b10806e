package dev.dmscope.proxy.recording;

import dev.dmscope.proxy.capture.Side;
import java.util.Locale;

/** Where one record of a message is that was written while the message still came. */
record Part(Side side, Place place) {
  /** Reads what {@link #toString} wrote. */
  static Part parse(String text) {
    int space = Math.max(text.indexOf(' '), 0);
    return new Part(
        Side.valueOf(text.substring(0, space).toUpperCase(Locale.ROOT)),
        Place.parse(text.substring(space + 1)));
  }

  @Override
  public String toString() {
    return side.name().toLowerCase(Locale.ROOT) + " " + place;
  }
}
