package dev.dmscope.analyzer.rules.transport;

import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import java.util.Locale;
import java.util.Optional;

/** The media type that a message was declared to have. */
final class ContentTypes {
  private ContentTypes() {}

  /** The Content-Type of a message that came by HTTP, as sent. */
  static Optional<String> of(HttpFacts http, Received received) {
    return (received.fromDevice() ? http.requestHeaders() : http.responseHeaders())
        .first("Content-Type");
  }

  /** Whether there are header fields, and no Content-Type among them. */
  static boolean isMissing(HttpFacts http, Received received) {
    Headers headers = received.fromDevice() ? http.requestHeaders() : http.responseHeaders();
    return !headers.fields().isEmpty() && headers.first("Content-Type").isEmpty();
  }

  /** Without parameters, in lower case. */
  static String mediaType(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
