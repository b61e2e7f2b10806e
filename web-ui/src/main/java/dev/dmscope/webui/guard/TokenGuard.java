package dev.dmscope.webui.guard;

import dev.dmscope.webui.http.Problem;
import dev.dmscope.webui.http.Replies;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Deque;
import java.util.Set;

/**
 * Lets in who shows the token: as {@code ?token=} once, which is changed into a cookie, or as
 * bearer token. The cookie carries the port in its name, since browsers share cookies between
 * ports. SameSite is Lax, not Strict: a link from a chat or an issue must open.
 */
final class TokenGuard implements HttpHandler {
  private static final String PARAMETER = "token";
  private static final String BEARER = "Bearer ";

  private final HttpHandler next;
  private final byte[] token;
  private final Set<String> publicPaths;

  TokenGuard(HttpHandler next, String token, Set<String> publicPaths) {
    this.next = next;
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.publicPaths = publicPaths;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    Deque<String> given = exchange.getQueryParameters().get(PARAMETER);
    if (given != null && isToken(given.getFirst())) {
      exchange.setResponseCookie(cookie(exchange));
      exchange.setStatusCode(StatusCodes.SEE_OTHER);
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
      exchange.getResponseHeaders().put(Headers.LOCATION, WithoutToken.of(exchange));
      exchange.endExchange();
    } else if (publicPaths.contains(exchange.getRequestPath()) || hasToken(exchange)) {
      next.handleRequest(exchange);
    } else {
      refuse(exchange);
    }
  }

  private boolean hasToken(HttpServerExchange exchange) {
    Cookie cookie = exchange.getRequestCookie(cookieName(exchange));
    String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    return (cookie != null && isToken(cookie.getValue()))
        || (authorization != null
            && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            && isToken(authorization.substring(BEARER.length()).strip()));
  }

  private boolean isToken(String given) {
    return MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
  }

  private Cookie cookie(HttpServerExchange exchange) {
    return new CookieImpl(cookieName(exchange), new String(token, StandardCharsets.UTF_8))
        .setPath("/")
        .setHttpOnly(true)
        .setSameSiteMode("Lax");
  }

  private static String cookieName(HttpServerExchange exchange) {
    return "dmscope-auth-" + exchange.getDestinationAddress().getPort();
  }

  private static void refuse(HttpServerExchange exchange) {
    if (Replies.isApi(exchange)) {
      exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer realm=\"dmscope\"");
      Replies.problem(
          exchange,
          Problem.of(
              401,
              "unauthorised",
              "Token needed",
              "Send the token that dmscope printed at its start: Authorization: Bearer <token>."));
    } else {
      SignInPage.answer(exchange);
    }
  }
}
