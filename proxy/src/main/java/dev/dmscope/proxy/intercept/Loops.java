package dev.dmscope.proxy.intercept;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;

/** Finds proxies that would be their own servers. */
final class Loops {
  private Loops() {}

  /**
   * Looks at every server and every port.
   *
   * @throws IOException if there is a loop; the message says what to do
   */
  static void refuse(List<Front> fronts) throws IOException {
    for (Front front : fronts) {
      if (front instanceof Front.Reverse reverse) {
        for (Origin server : reverse.servers()) {
          for (Front other : fronts) {
            refuse(other.listen().address(), server.target());
          }
        }
      }
    }
  }

  private static void refuse(InetSocketAddress listen, Target target) throws IOException {
    if (listen.getPort() == 0 || listen.getPort() != target.port()) {
      return;
    }
    InetAddress own = listen.getAddress();
    try {
      for (InetAddress theirs : InetAddress.getAllByName(target.host())) {
        if (theirs.equals(own) || (own.isAnyLocalAddress() && isHere(theirs))) {
          throw new IOException(
              "Cannot proxy to %s: that is where the proxy itself listens (%s)."
                      .formatted(target.origin(), Interception.text(listen))
                  + " Choose another port with --listen, or give the server's own address.");
        }
      }
    } catch (UnknownHostException e) {
      // No loop at least. Devices will be told, and the name may be known later.
    }
  }

  /** Whether it is an address of this machine. */
  static boolean isHere(InetAddress address) throws SocketException {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || NetworkInterface.getByInetAddress(address) != null;
  }
}
