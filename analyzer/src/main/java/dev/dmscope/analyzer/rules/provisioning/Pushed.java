package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.HttpFacts;

/** What is sent to a device as a bootstrap by WAP push, or with its media type. */
final class Pushed {
  private static final String TYPE = "application/vnd.wap.connectivity-wbxml";

  private Pushed() {}

  /** The Content-Type with its parameters; empty if it is another one or not known. */
  static String contentType(FoundDocument document) {
    if (document.http().isEmpty() || document.holder().isPresent()) {
      return "";
    }
    HttpFacts http = document.http().get();
    Headers headers =
        document.message().direction() == Direction.TO_DEVICE
            ? http.responseHeaders()
            : http.requestHeaders();
    return headers
        .first("Content-Type")
        .filter(type -> type.regionMatches(true, 0, TYPE, 0, TYPE.length()))
        .orElse("");
  }

  /** The value of a parameter, without quotation marks; empty if it is not there. */
  static String parameter(String contentType, String name) {
    for (String part : contentType.split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase(name)) {
        return part.substring(equals + 1).replace("\"", "").strip();
      }
    }
    return "";
  }
}
