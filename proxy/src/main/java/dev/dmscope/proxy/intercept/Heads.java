package dev.dmscope.proxy.intercept;

import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Copies header fields between the two connections. Passed on as they are, but for those that
 * concern one connection only (RFC 9110, section 7.6.1) and HTTP/2's pseudo fields.
 */
final class Heads {
  private static final Set<String> ONE_CONNECTION =
      Set.of("keep-alive", "proxy-connection", "te", "transfer-encoding", "upgrade");

  /** What {@code Connection} may say to the next hop: the rest names fields of this hop. */
  private static final Set<String> FATE = Set.of("close", "keep-alive");

  private Heads() {}

  /** The fields as a value, for the record. */
  static Headers of(HeaderMap map) {
    List<Header> fields = new ArrayList<>(map.size());
    for (HeaderValues values : map) {
      String name = values.getHeaderName().toString();
      if (!name.startsWith(":")) {
        values.forEach(value -> fields.add(new Header(name, value)));
      }
    }
    return new Headers(fields);
  }

  static void copy(HeaderMap from, HeaderMap to) {
    Set<String> left = left(from);
    for (HeaderValues values : from) {
      String name = lower(values.getHeaderName());
      if (name.equals("connection")) {
        connection(values, to);
      } else if (!left.contains(name) && !name.startsWith(":")) {
        to.putAll(values.getHeaderName(), values);
      }
    }
  }

  private static void connection(HeaderValues values, HeaderMap to) {
    for (String token : tokens(values)) {
      if (FATE.contains(token.toLowerCase(Locale.ROOT))) {
        to.put(values.getHeaderName(), token);
      }
    }
  }

  private static Set<String> left(HeaderMap from) {
    HeaderValues connection = from.get(io.undertow.util.Headers.CONNECTION);
    if (connection == null) {
      return ONE_CONNECTION;
    }
    Set<String> left = new HashSet<>(ONE_CONNECTION);
    tokens(connection).forEach(token -> left.add(token.toLowerCase(Locale.ROOT)));
    return left;
  }

  private static List<String> tokens(HeaderValues values) {
    List<String> tokens = new ArrayList<>();
    for (String value : values) {
      for (String token : value.split(",")) {
        tokens.add(token.trim());
      }
    }
    return tokens;
  }

  private static String lower(HttpString name) {
    return name.toString().toLowerCase(Locale.ROOT);
  }
}
