package dev.dmscope.analyzer.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One HTTP request and its response as they crossed the proxy, any body still undecoded.
 *
 * @param requestedAt first byte of the request, by the proxy's clock, to the millisecond
 * @param took from there to the last byte of the response, or to the cut
 * @param peer who asked: the address of the device's end of the connection, without port
 * @param origin the server's scheme, host and port, such as {@code https://dm.example.com}
 * @param response empty if the device got none: it left, or the connection was cut
 */
public record Exchange(
    Instant requestedAt,
    Duration took,
    String peer,
    String origin,
    Request request,
    Optional<Response> response) {
  public Exchange {
    Objects.requireNonNull(requestedAt, "requestedAt");
    Objects.requireNonNull(request, "request");
    if (took.isNegative()) {
      throw new IllegalArgumentException("Exchange of " + requestedAt + " took " + took);
    }
  }

  /** The address asked for: origin and request target. */
  public String url() {
    return origin + request.target();
  }
}
