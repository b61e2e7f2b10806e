package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.exchange.Exchange;
import java.time.Instant;
import java.util.Optional;

/**
 * One exchange as a session sees it: what the device said and what it was answered. Read from files
 * either side may be missing.
 *
 * @param sequence number in the recording, from 1, growing
 * @param at when the exchange began
 * @param http empty where messages were read from files
 */
public record Turn(
    long sequence,
    Instant at,
    Optional<Arrival> request,
    Optional<Arrival> response,
    Optional<HttpFacts> http) {

  /** A recorded exchange with its bodies decoded. */
  public static Turn of(long sequence, Exchange exchange) {
    Instant at = exchange.requestedAt();
    return new Turn(
        sequence,
        at,
        Optional.of(
            Arrivals.read(
                Direction.TO_SERVER, at, exchange.request().body(), exchange.request().headers())),
        exchange
            .response()
            .map(
                r ->
                    Arrivals.read(
                        Direction.TO_DEVICE, at.plus(exchange.took()), r.body(), r.headers())),
        Optional.of(HttpFacts.of(exchange)));
  }
}
