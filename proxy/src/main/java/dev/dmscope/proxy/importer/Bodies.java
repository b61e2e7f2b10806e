package dev.dmscope.proxy.importer;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.proxy.capture.TlsFacts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages of which a file holds nothing but the bodies, as exchanges. */
final class Bodies {
  /** Where nothing names the server; no such name can exist (RFC 2606). */
  private static final String NOWHERE = "https://unknown.invalid/";

  /** A body and where it stands. */
  record Stand(Instant at, Body body, Source source, Optional<Message> message) {
    static Stand of(Instant at, Body body, Source source) {
      Optional<Message> message =
          decode(body.bytes()).tree().filter(e -> e.name().equals("SyncML")).map(Message::of);
      return new Stand(at, body, source, message);
    }

    Optional<String> sessionId() {
      return message.flatMap(Message::sessionId);
    }
  }

  private Bodies() {}

  /** The exchange of a request and its response; one of them may be missing, not both. */
  static Imported exchange(Optional<Stand> request, Optional<Stand> response) {
    Stand first = request.or(() -> response).orElseThrow();
    URI url = URI.create(url(request, response).orElse(NOWHERE));
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    Body up = request.map(Stand::body).orElse(Body.EMPTY);
    Duration took = response.map(r -> Duration.between(first.at(), r.at())).orElse(Duration.ZERO);
    Exchange exchange =
        new Exchange(
            first.at(),
            took.isNegative() ? Duration.ZERO : took,
            "",
            url.getScheme() + "://" + url.getRawAuthority(),
            new Request("POST", path + query, "HTTP/1.1", headers(up), up),
            response.map(
                r -> new Response(200, "", "HTTP/1.1", headers(r.body()), r.body(), false)));
    return new Imported(
        exchange,
        false,
        request.map(Stand::source),
        response.map(Stand::source),
        TlsFacts.NONE,
        TlsFacts.NONE);
  }

  /** The server's address, as the messages say it. */
  private static Optional<String> url(Optional<Stand> request, Optional<Stand> response) {
    return request
        .flatMap(Stand::message)
        .flatMap(Message::header)
        .flatMap(SyncHdr::target)
        .filter(Bodies::isUrl)
        .or(
            () ->
                response
                    .flatMap(Stand::message)
                    .flatMap(Message::header)
                    .flatMap(SyncHdr::source)
                    .filter(Bodies::isUrl));
  }

  private static boolean isUrl(String text) {
    try {
      URI url = new URI(text);
      String scheme = String.valueOf(url.getScheme());
      return (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
          && url.getRawAuthority() != null;
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  private static Headers headers(Body body) {
    if (body.bytes().length == 0) {
      return Headers.NONE;
    }
    Decoded decoded = decode(body.bytes());
    boolean unknown = decoded instanceof Decoded.NotSyncml;
    String type =
        unknown
            ? "application/octet-stream"
            : "application/vnd.syncml.dm+" + (isBinary(decoded) ? "wbxml" : "xml");
    return new Headers(List.of(new Header("Content-Type", type)));
  }

  static boolean isBinary(byte[] body) {
    return isBinary(decode(body));
  }

  private static boolean isBinary(Decoded decoded) {
    return (decoded instanceof Decoded.Document d && d.encoding() == Encoding.WBXML)
        || (decoded instanceof Decoded.Malformed m && m.encoding() == Encoding.WBXML);
  }

  private static Decoded decode(byte[] body) {
    return Codec.decode(body, Hints.NONE);
  }
}
