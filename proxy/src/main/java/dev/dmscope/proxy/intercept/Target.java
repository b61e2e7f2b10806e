package dev.dmscope.proxy.intercept;

import java.net.URI;
import java.util.Locale;

/**
 * The server that requests go to.
 *
 * @param scheme {@code https} or {@code http}
 * @param host a DNS name or an IP address, lower case, IPv6 without brackets
 * @param path what every request's path starts with, without a slash at its end; empty for the root
 */
public record Target(String scheme, String host, int port, String path) {

  /**
   * From a URL such as {@code https://dm.example.com:8443/dm}.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static Target of(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException(
          "Cannot proxy to " + uri + ": give the server's address as https://HOST or http://HOST.");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("Cannot proxy to " + uri + ": it names no host.");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "Cannot proxy to " + uri + ": give scheme, host, port and path only.");
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return new Target(scheme, bare, port, path.replaceAll("/+$", ""));
  }

  boolean isTls() {
    return scheme.equals("https");
  }

  /** What the server expects in {@code Host}: without the port if it is the scheme's own. */
  String authority() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == (isTls() ? 443 : 80) ? name : name + ":" + port;
  }

  /** Scheme, host and port, such as {@code https://dm.example.com}. */
  public String origin() {
    return scheme + "://" + authority();
  }

  /** The whole, such as {@code https://dm.example.com/dm}. */
  public String url() {
    return origin() + path;
  }

  /**
   * What to ask the server for. A device that was given the proxy's bare address asks for {@code
   * /x} and means {@code /dm/x}; one that was enrolled with the whole URL asks for {@code /dm/x}
   * already. So the path is put in front unless it is there.
   */
  String rewrite(String target) {
    boolean there =
        !target.startsWith("/")
            || (target.startsWith(path)
                && (target.length() == path.length()
                    || "/?".indexOf(target.charAt(path.length())) >= 0));
    return path.isEmpty() || there ? target : target.equals("/") ? path : path + target;
  }
}
