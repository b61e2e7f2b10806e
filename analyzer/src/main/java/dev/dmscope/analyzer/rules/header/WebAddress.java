package dev.dmscope.analyzer.rules.header;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An absolute web address, as far as two of them can be compared.
 *
 * @param host lower case
 * @param port the scheme's own if none is given; -1 if that is not known
 * @param path {@code /} if there is none
 * @param parameters of the query
 */
record WebAddress(String scheme, String host, int port, String path, Set<String> parameters) {
  /** Empty if it is no absolute address with a host. */
  static Optional<WebAddress> of(String text) {
    try {
      URI uri = new URI(text.strip());
      if (uri.getScheme() == null || uri.getHost() == null) {
        return Optional.empty();
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return Optional.of(
          new WebAddress(
              scheme,
              uri.getHost().toLowerCase(Locale.ROOT),
              uri.getPort() >= 0 ? uri.getPort() : usualPort(scheme),
              path,
              uri.getRawQuery() == null
                  ? Set.of()
                  : new HashSet<>(Arrays.asList(uri.getRawQuery().split("&", -1)))));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static int usualPort(String scheme) {
    return switch (scheme) {
      case "https" -> 443;
      case "http" -> 80;
      default -> -1;
    };
  }

  /** The same place on whatever host: path, and all parameters of {@code asked} at least. */
  boolean hasResourceOf(WebAddress asked) {
    return path.equals(asked.path) && parameters.containsAll(asked.parameters);
  }
}
