package dev.dmscope.analyzer.testing;

import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.session.Direction;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between a marker and its body.
 *
 * @param hex whether the body is written as hex bytes
 * @param end index of the first line of the body
 */
record BlockHead(
    Headers headers,
    Optional<String> url,
    Optional<String> method,
    Optional<String> peer,
    Optional<Integer> status,
    Duration pause,
    boolean hex,
    int end) {
  static final BlockHead NONE =
      new BlockHead(
          Headers.NONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Duration.ZERO,
          false,
          0);
  private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):(.*)");
  private static final Pattern STATUS = Pattern.compile("HTTP ([1-5][0-9]{2})");
  private static final Pattern WAIT = Pattern.compile("([0-9]{1,6})([smh])");

  static BlockHead parse(String name, Direction direction, List<String> lines, int from, int end) {
    BlockHead head = NONE;
    List<Header> fields = new ArrayList<>();
    int at = from;
    for (; at < end && !lines.get(at).isBlank(); at++) {
      String line = lines.get(at).strip();
      Matcher status = STATUS.matcher(line);
      Matcher field = FIELD.matcher(line);
      if (status.matches() && direction == Direction.TO_DEVICE) {
        head = head.withStatus(Integer.parseInt(status.group(1)));
      } else if (field.matches()) {
        String value = field.group(2).strip();
        switch (field.group(1)) {
          case "url" -> head = head.withUrl(url(name, at + 1, value));
          case "method" -> head = head.withMethod(value);
          case "peer" -> head = head.withPeer(value);
          case "body" -> head = head.withHex(name, at + 1, value);
          case "wait" -> head = head.withPause(pause(name, at + 1, value));
          default -> fields.add(new Header(field.group(1), value));
        }
      } else {
        break;
      }
    }
    return head.with(new Headers(fields), at);
  }

  private static String url(String name, int line, String value) {
    if (!value.toLowerCase(Locale.ROOT).matches("https?://[a-z0-9.:\\[\\]-]+/\\S*")
        || !isUri(value)) {
      throw new TranscriptProblem(
          name, line, "url: needs scheme, host and path, such as https://dm.example.com/omadm");
    }
    return value;
  }

  private static boolean isUri(String value) {
    try {
      return URI.create(value).getRawAuthority() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Duration pause(String name, int line, String value) {
    Matcher matcher = WAIT.matcher(value);
    if (!matcher.matches()) {
      throw new TranscriptProblem(name, line, "wait: needs a time such as 30s, 6m or 2h");
    }
    return Duration.parse("PT" + matcher.group(1) + matcher.group(2).toUpperCase(Locale.ROOT));
  }

  /** Whether it says anything of HTTP. */
  boolean isHttp() {
    return url.isPresent()
        || method.isPresent()
        || peer.isPresent()
        || status.isPresent()
        || !headers.fields().isEmpty();
  }

  private BlockHead with(Headers all, int bodyStart) {
    return new BlockHead(all, url, method, peer, status, pause, hex, bodyStart);
  }

  private BlockHead withUrl(String value) {
    return new BlockHead(headers, Optional.of(value), method, peer, status, pause, hex, end);
  }

  private BlockHead withMethod(String value) {
    return new BlockHead(headers, url, Optional.of(value), peer, status, pause, hex, end);
  }

  private BlockHead withPeer(String value) {
    return new BlockHead(headers, url, method, Optional.of(value), status, pause, hex, end);
  }

  private BlockHead withStatus(int value) {
    return new BlockHead(headers, url, method, peer, Optional.of(value), pause, hex, end);
  }

  private BlockHead withPause(Duration value) {
    return new BlockHead(headers, url, method, peer, status, value, hex, end);
  }

  private BlockHead withHex(String name, int line, String value) {
    if (!value.equals("hex")) {
      throw new TranscriptProblem(name, line, "body: can only be hex; leave it out for text");
    }
    return new BlockHead(headers, url, method, peer, status, pause, true, end);
  }
}
