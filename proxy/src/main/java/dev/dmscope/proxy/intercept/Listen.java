package dev.dmscope.proxy.intercept;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/**
 * A port of ours.
 *
 * @param tls whether devices speak TLS there, and not plain HTTP
 */
public record Listen(InetSocketAddress address, boolean tls) {
  private static final String PLAIN = "http://";

  public Listen {
    Objects.requireNonNull(address, "address");
  }

  /**
   * Reads {@code HOST:PORT}, {@code [::1]:PORT} or {@code :PORT}, which is loopback; {@code
   * http://} before it means without TLS.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static Listen of(String text) {
    boolean plain = text.startsWith(PLAIN);
    String rest = text.substring(plain ? PLAIN.length() : 0);
    return new Listen(address(rest.startsWith("https://") ? rest.substring(8) : rest), !plain);
  }

  /**
   * Reads an address without scheme.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("'" + text + "' is not HOST:PORT, such as 127.0.0.1:8443");
    }
    String host = text.substring(0, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    try {
      InetAddress address =
          host.isEmpty() ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
      return new InetSocketAddress(address, port(text.substring(colon + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "there is no address for '" + host + "' on this machine; try 127.0.0.1 or 0.0.0.0", e);
    }
  }

  static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
      throw new IllegalArgumentException("'" + text + "' is not a port; give 0 to 65535");
    }
    return Integer.parseInt(text);
  }

  /** As a URL, with the port that was really taken. */
  String url(int port) {
    String host = address.getAddress().getHostAddress();
    return (tls ? "https://" : PLAIN) + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
