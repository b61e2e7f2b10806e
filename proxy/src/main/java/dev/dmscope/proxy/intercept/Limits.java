package dev.dmscope.proxy.intercept;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait, and how much to take.
 *
 * @param handshake for the device to finish its TLS handshake
 * @param head for the device to send a request's head, from its first byte
 * @param keepAlive for the device's next request; polling devices come back after minutes
 * @param connect for a connection to the server, TLS included
 * @param stall without a single byte moving in either direction of a running exchange; a long
 *     download is never cut while it moves
 * @param stop for running exchanges to end when the proxy stops
 * @param headBytes of a request's head
 */
public record Limits(
    Duration handshake,
    Duration head,
    Duration keepAlive,
    Duration connect,
    Duration stall,
    Duration stop,
    int headBytes) {

  /** For devices in the field and servers under load. */
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofMinutes(15),
          Duration.ofSeconds(10),
          Duration.ofMinutes(5),
          Duration.ofSeconds(10),
          64 * 1024);

  public Limits {
    for (Duration each : new Duration[] {handshake, head, keepAlive, connect, stall, stop}) {
      if (Objects.requireNonNull(each).isNegative()) {
        throw new IllegalArgumentException("A limit of " + each);
      }
    }
    if (headBytes < 1024) {
      throw new IllegalArgumentException("A limit of " + headBytes + " bytes for a head");
    }
  }
}
