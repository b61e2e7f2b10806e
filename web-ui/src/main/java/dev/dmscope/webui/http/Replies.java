package dev.dmscope.webui.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The ways to end an exchange. */
public final class Replies {
  /** Not in Undertow's list of header names. */
  public static final HttpString CONTENT_SECURITY_POLICY =
      new HttpString("Content-Security-Policy");

  private Replies() {}

  /** Answers with JSON that nobody may keep. */
  public static void json(HttpServerExchange exchange, Object value) {
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    send(exchange, 200, "application/json", Json.bytes(value));
  }

  /** Answers with a problem. */
  public static void problem(HttpServerExchange exchange, Problem problem) {
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    send(
        exchange,
        problem.status(),
        "application/problem+json",
        Json.bytes(problem.in(exchange.getRequestPath())));
  }

  /** Answers with text of a given type. */
  public static void text(HttpServerExchange exchange, int status, String type, String text) {
    send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with octets of a given type. */
  public static void send(HttpServerExchange exchange, int status, String type, byte[] body) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, body.length);
    exchange.getResponseSender().send(ByteBuffer.wrap(body));
  }

  /** Whether the request is for the API, where problems are told as JSON. */
  public static boolean isApi(HttpServerExchange exchange) {
    return exchange.getRequestPath().startsWith("/api/");
  }
}
