package dev.dmscope.webui.guard;

import dev.dmscope.webui.http.Replies;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/** What a browser without the token is shown. */
final class SignInPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>dmscope: token needed</title>
      <link rel="stylesheet" href="/app.css">
      <main class="plain">
        <h1>dmscope</h1>
        <p>This browser has no access yet. Open the address that dmscope printed when it was started.
        It looks like this:</p>
        <pre>http://127.0.0.1:8081/?token=…</pre>
        <p>The token changes at each start unless one was set.</p>
      </main>
      </html>
      """;

  private SignInPage() {}

  static void answer(HttpServerExchange exchange) {
    exchange
        .getResponseHeaders()
        .put(
            Replies.CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'")
        .put(Headers.CACHE_CONTROL, "no-store");
    Replies.text(exchange, 401, "text/html; charset=utf-8", PAGE);
  }
}
