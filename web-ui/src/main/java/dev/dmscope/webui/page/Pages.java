package dev.dmscope.webui.page;

import dev.dmscope.webui.http.Replies;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers with a file of the application, or with its page: the browser's own router reads paths
 * such as {@code /m/…}, so they all get the same document.
 */
public final class Pages implements HttpHandler {
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");
  private static final Set<String> ROUTES =
      Set.of("", "live", "sessions", "s", "m", "search", "findings", "rules", "connect");
  private static final String MAP_PLACE = "<!-- import map -->";

  private final UiFiles files;
  private final ImportMap imports;

  public Pages(Optional<Path> uiDirectory) {
    files = new UiFiles(uiDirectory);
    imports = ImportMap.ofClassPath();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String path = exchange.getRequestPath();
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    Optional<byte[]> file = type == null ? Optional.empty() : files.read(path);
    if (type != null && file.isPresent()) {
      file(exchange, type, file.get());
    } else {
      page(exchange, ROUTES.contains(path.split("/", 3)[1]) ? 200 : 404);
    }
  }

  private static void file(HttpServerExchange exchange, String type, byte[] body) {
    ETag tag = new ETag(false, Integer.toHexString(Arrays.hashCode(body)) + "-" + body.length);
    boolean versioned = exchange.getRequestPath().startsWith("/_static/");
    exchange
        .getResponseHeaders()
        .put(Headers.CACHE_CONTROL, versioned ? "max-age=31536000, immutable" : "no-cache")
        .put(Headers.ETAG, tag.toString());
    if (!ETagUtils.handleIfNoneMatch(exchange, tag, true)) {
      exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
      exchange.endExchange();
      return;
    }
    Replies.send(exchange, 200, type, body);
  }

  private void page(HttpServerExchange exchange, int status) throws IOException {
    byte[] index =
        files
            .read("/index.html")
            .orElseThrow(() -> new IOException("index.html of the UI is not there"));
    String map = "<script type=\"importmap\">" + imports.json() + "</script>";
    exchange
        .getResponseHeaders()
        .put(Headers.CACHE_CONTROL, "no-cache")
        .put(
            Replies.CONTENT_SECURITY_POLICY,
            "default-src 'none'; script-src 'self' "
                + imports.cspHash()
                + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types lit-html");
    Replies.text(
        exchange,
        status,
        "text/html; charset=utf-8",
        new String(index, StandardCharsets.UTF_8).replace(MAP_PLACE, map));
  }
}
