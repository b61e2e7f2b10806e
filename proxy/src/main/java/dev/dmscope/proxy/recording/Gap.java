package dev.dmscope.proxy.recording;

/** Names of the fields of a {@code metadata} record that books exchanges not written. */
final class Gap {
  static final String FIRST = "gap-first";
  static final String COUNT = "gap-count";

  private Gap() {}
}
