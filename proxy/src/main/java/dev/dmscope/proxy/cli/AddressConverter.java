package dev.dmscope.proxy.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code HOST:PORT}, {@code [::1]:PORT} or {@code :PORT}, which is loopback. */
final class AddressConverter implements ITypeConverter<InetSocketAddress> {
  @Override
  public InetSocketAddress convert(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw new TypeConversionException("'" + text + "' is not HOST:PORT, such as 127.0.0.1:8443");
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
      throw new TypeConversionException(
          "there is no address for '" + host + "' on this machine; try 127.0.0.1 or 0.0.0.0");
    }
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
      throw new TypeConversionException("'" + text + "' is not a port; give 0 to 65535");
    }
    return Integer.parseInt(text);
  }
}
