package dev.dmscope.proxy.capture;

/** Which message of an exchange. */
public enum Side {
  /** What the device sent. */
  REQUEST,
  /** What the device got. */
  RESPONSE
}
