package dev.dmscope.proxy.importer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of an HTTP archive: the values of interest by their path, such as {@code request.url}.
 */
final class HarEntry {
  /** Header fields of a message at most; real ones have fewer than a hundred. */
  private static final int MOST_HEADERS = 2_000;

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, List<Header>> headers = new HashMap<>();

  private HarEntry() {}

  /** Reads the object that the parser is at the start of. */
  static HarEntry read(JsonParser json) throws IOException {
    HarEntry entry = new HarEntry();
    entry.readObject(json, "");
    return entry;
  }

  private void readObject(JsonParser json, String at) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String path = at + json.currentName();
      JsonToken value = json.nextToken();
      switch (path) {
        case "request", "response", "request.postData", "response.content" -> {
          if (value == JsonToken.START_OBJECT) {
            readObject(json, path + ".");
          } else {
            json.skipChildren();
          }
        }
        case "request.headers", "response.headers" -> readHeaders(json, path);
        default -> {
          if (value.isScalarValue()) {
            // Null stands where browsers know nothing.
            values.put(path, value == JsonToken.VALUE_NULL ? "" : json.getText());
          } else {
            json.skipChildren();
          }
        }
      }
    }
  }

  private void readHeaders(JsonParser json, String path) throws IOException {
    List<Header> all = headers.computeIfAbsent(path, p -> new ArrayList<>());
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      String name = "";
      String value = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        boolean scalar = json.nextToken().isScalarValue();
        if (scalar && field.equals("name")) {
          name = json.getText();
        } else if (scalar && field.equals("value")) {
          value = json.getText();
        }
        json.skipChildren();
      }
      // HTTP/2 pseudo header fields are told elsewhere.
      if (!name.isEmpty() && !name.startsWith(":") && all.size() < MOST_HEADERS) {
        all.add(new Header(name, value));
      }
    }
  }

  /**
   * The exchange.
   *
   * @throws ImportProblem if what makes an exchange is missing or makes no sense
   */
  Imported imported(String file, int number) {
    URI url = url(value("request.url"));
    String origin = url.getScheme() + "://" + url.getRawAuthority();
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    Body up = body("request.postData", value("request.bodySize"));
    Exchange exchange =
        new Exchange(
            startedAt(),
            took(),
            value("_clientAddress"),
            origin,
            new Request(
                value("request.method"),
                path + query,
                protocol("request"),
                fields("request", up),
                up),
            response());
    return Imported.ofHttp(file, exchange, number + " request", number + " response");
  }

  private Optional<Response> response() {
    int status = HarNumbers.between(value("response.status"), 0, 999);
    if (status < 100) {
      return Optional.empty(); // browsers write 0 where no answer came
    }
    Body down = body("response.content", value("response.content.size"));
    return Optional.of(
        new Response(
            status,
            value("response.statusText"),
            protocol("response"),
            fields("response", down),
            down,
            false));
  }

  private String value(String path) {
    return values.getOrDefault(path, "");
  }

  private Instant startedAt() {
    try {
      return OffsetDateTime.parse(value("startedDateTime")).toInstant();
    } catch (DateTimeException e) {
      throw new ImportProblem(
          "startedDateTime is no time with zone, such as 2026-01-31T12:00:00.000Z");
    }
  }

  private Duration took() {
    return Duration.ofNanos((long) (HarNumbers.decimal(value("time"), 86_400_000) * 1_000_000));
  }

  private String protocol(String side) {
    String said = value(side + ".httpVersion").toUpperCase(Locale.ROOT);
    if (said.contains("2")) {
      return "HTTP/2.0";
    }
    return said.endsWith("1.0") ? "HTTP/1.0" : "HTTP/1.1";
  }

  /** The browser unpacks bodies; fields that tell how they were packed fit no more then. */
  private Headers fields(String side, Body body) {
    List<Header> all = headers.getOrDefault(side + ".headers", List.of());
    byte[] bytes = body.bytes();
    boolean packed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    boolean said = all.stream().anyMatch(h -> h.name().equalsIgnoreCase("Content-Encoding"));
    return new Headers(
        all.stream()
            .filter(h -> !h.name().equalsIgnoreCase("Transfer-Encoding"))
            .filter(h -> packed || !h.name().equalsIgnoreCase("Content-Encoding"))
            .filter(h -> packed || !said || !h.name().equalsIgnoreCase("Content-Length"))
            .toList());
  }

  private Body body(String path, String size) {
    String text = value(path + ".text");
    if (text.isEmpty()) {
      int missing = HarNumbers.between(size, 0, Integer.MAX_VALUE);
      return missing == 0 ? Body.EMPTY : new Body(new byte[0], missing, Body.State.NOT_RECORDED);
    }
    if (value(path + ".encoding").equalsIgnoreCase("base64")) {
      try {
        return Body.of(Base64.getMimeDecoder().decode(text));
      } catch (IllegalArgumentException e) {
        throw new ImportProblem(path + ".text is not the Base64 that it is said to be");
      }
    }
    boolean wbxml = value(path + ".mimeType").contains("wbxml");
    boolean bytes = text.chars().allMatch(c -> c < 256);
    return Body.of(
        text.getBytes(wbxml && bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
  }

  private static URI url(String text) {
    try {
      URI url = new URI(text);
      if (url.getScheme() != null && url.getRawAuthority() != null && url.getRawPath() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new ImportProblem("request.url is no address with scheme and host");
  }
}
