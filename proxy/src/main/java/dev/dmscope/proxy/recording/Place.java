package dev.dmscope.proxy.recording;

/**
 * Where a record begins.
 *
 * @param segment number of the segment
 * @param offset byte of the file
 */
record Place(int segment, int offset) {
  Place {
    if (segment < 1 || offset < 0) {
      throw new IllegalArgumentException("No place: segment " + segment + ", offset " + offset);
    }
  }

  /** Reads what {@link #toString} wrote. */
  static Place parse(String text) {
    int colon = text.indexOf(':');
    return new Place(
        Integer.parseInt(text.substring(0, Math.max(colon, 0))),
        Integer.parseInt(text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return segment + ":" + offset;
  }
}
