package dev.dmscope.proxy.capture;

import dev.dmscope.analyzer.exchange.Headers;
import java.time.Instant;

/**
 * Takes what crosses the proxy. Every method returns at once and never throws: safe on I/O threads.
 */
public interface ExchangeSink {
  /**
   * A request's head has come.
   *
   * @param at first byte of the request
   * @param peer address of the device's end, without port
   * @param origin the server's scheme, host and port, such as {@code https://dm.example.com}
   * @param device the device's connection
   * @param method such as {@code POST}
   * @param target request target as sent
   * @param protocol such as {@code HTTP/1.1}
   */
  ExchangeTap open(
      Instant at,
      String peer,
      String origin,
      TlsFacts device,
      String method,
      String target,
      String protocol,
      Headers headers);
}
