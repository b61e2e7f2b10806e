package dev.dmscope.proxy.importer;

import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One session of Fiddler: an exchange, as HTTP calls it. */
final class SazSession {
  private static final Pattern BEGIN = attribute("ClientBeginRequest");
  private static final Pattern DONE = attribute("ServerDoneResponse");
  private static final Pattern CLIENT =
      Pattern.compile("(?i)N=\"x-clientip\"\\s+V=\"(?:::ffff:)?([0-9a-fA-F.:]{2,45})\"");
  private static final int LONGEST_META = 256 << 10;

  private SazSession() {}

  private static Pattern attribute(String name) {
    return Pattern.compile(name + "=\"([0-9T:.+Z-]{10,40})\"");
  }

  /**
   * Puts the entries together.
   *
   * @throws ImportProblem if the request or its time is missing
   */
  static Imported of(String file, int number, byte[] request, byte[] response, byte[] meta) {
    String facts = new String(meta, 0, Math.min(meta.length, LONGEST_META), StandardCharsets.UTF_8);
    RawHttp up = RawHttp.parse(request, SazImporter.isWhole(request));
    String[] line = up.startLine().split(" ");
    if (line.length < 2 || line[0].equals("CONNECT")) {
      throw new ImportProblem("no request but '" + first(up.startLine()) + "'");
    }
    URI url = url(line[1], up);
    Instant at = time(BEGIN, facts).orElseThrow(() -> new ImportProblem("its time is not told"));
    Duration took = time(DONE, facts).map(end -> Duration.between(at, end)).orElse(Duration.ZERO);
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    Matcher client = CLIENT.matcher(facts);
    Exchange exchange =
        new Exchange(
            at,
            took.isNegative() ? Duration.ZERO : took,
            client.find() ? client.group(1) : "",
            url.getScheme() + "://" + url.getRawAuthority(),
            new Request(
                line[0],
                url.getRawQuery() == null ? path : path + "?" + url.getRawQuery(),
                line.length > 2 ? line[2] : "HTTP/1.1",
                up.headers(),
                up.body()),
            response(response));
    String part = "raw/" + number;
    return Imported.ofHttp(file, exchange, part + "_c.txt", part + "_s.txt");
  }

  private static Optional<Response> response(byte[] response) {
    if (response.length == 0) {
      return Optional.empty();
    }
    RawHttp down = RawHttp.parse(response, SazImporter.isWhole(response));
    String[] line = down.startLine().split(" ", 3);
    if (line.length < 2 || !line[1].matches("[1-9][0-9]{2}")) {
      return Optional.empty();
    }
    return Optional.of(
        new Response(
            Integer.parseInt(line[1]),
            line.length > 2 ? line[2] : "",
            line[0],
            down.headers(),
            down.body(),
            false));
  }

  private static URI url(String target, RawHttp request) {
    try {
      String host = request.headers().first("Host").orElse("unknown.invalid");
      URI url = new URI(target.startsWith("/") ? "https://" + host + target : target);
      if (url.getScheme() != null && url.getRawAuthority() != null && url.getRawPath() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new ImportProblem("no address but '" + first(target) + "'");
  }

  private static Optional<Instant> time(Pattern attribute, String meta) {
    Matcher found = attribute.matcher(meta);
    try {
      Optional<Instant> time =
          found.find()
              ? Optional.of(OffsetDateTime.parse(found.group(1)).toInstant())
              : Optional.empty();
      // Fiddler writes the year 1 where something did not happen.
      return time.filter(t -> t.isAfter(Instant.EPOCH));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String first(String text) {
    String plain = text.replaceAll("[^ -~]", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }
}
