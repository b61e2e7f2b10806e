package dev.dmscope.proxy.intercept;

import io.undertow.server.HttpServerExchange;

/** Decides where requests go. Asked on I/O threads: it must not wait. */
interface Router {
  /**
   * Where this one goes.
   *
   * @throws Refusal if it goes nowhere
   */
  Route route(HttpServerExchange exchange) throws Refusal;
}
