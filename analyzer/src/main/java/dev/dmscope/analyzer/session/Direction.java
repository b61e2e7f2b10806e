package dev.dmscope.analyzer.session;

/** Which way a message went. */
public enum Direction {
  /** From the device: the body of an HTTP request. */
  TO_SERVER,
  /** From the server: the body of an HTTP response. */
  TO_DEVICE;

  /** The other way. */
  public Direction reverse() {
    return this == TO_SERVER ? TO_DEVICE : TO_SERVER;
  }

  /** Who sent it, for texts: {@code device} or {@code server}. */
  public String sender() {
    return this == TO_SERVER ? "device" : "server";
  }
}
