package dev.dmscope.proxy.intercept;

import dev.dmscope.proxy.capture.ExchangeSink;
import dev.dmscope.proxy.tls.CertificateAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Listens for devices on any number of ports, opens their TLS with certificates of its own, and
 * passes what they ask on to the servers.
 *
 * <p>In a server's place, the server sees its own name in {@code Host}, since it would not answer
 * to the proxy's; the record keeps the name that the device used. See {@link Target} for what
 * becomes of paths.
 */
public final class Interception implements AutoCloseable {

  /**
   * What to do where.
   *
   * @param authority signs the certificates that devices see
   * @param sink takes what passes
   */
  public record Settings(
      List<Front> fronts, CertificateAuthority authority, ExchangeSink sink, Limits limits) {
    public Settings {
      fronts = List.copyOf(fronts);
      Objects.requireNonNull(authority, "authority");
      Objects.requireNonNull(sink, "sink");
      Objects.requireNonNull(limits, "limits");
      if (fronts.isEmpty()) {
        throw new IllegalArgumentException("There is nowhere to listen.");
      }
    }
  }

  /** A machine with more addresses than this has to be called by name. */
  private static final int MOST_NAMES = 50;

  private final Settings settings;
  private final Engine engine;
  private final List<Door> doors = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private Interception(Settings settings, Engine engine) {
    this.settings = settings;
    this.engine = engine;
  }

  /**
   * Opens the ports and starts to serve.
   *
   * @throws IOException if it cannot; the message says why and what to do
   */
  public static Interception start(Settings settings) throws IOException {
    Loops.refuse(settings.fronts());
    Interception made = new Interception(settings, new Engine());
    try {
      for (Front front : settings.fronts()) {
        made.open(front);
      }
      return made;
    } catch (IOException | RuntimeException e) {
      made.close();
      throw e;
    }
  }

  private void open(Front front) throws IOException {
    if (front instanceof Front.Reverse reverse) {
      List<Route> routes =
          reverse.servers().stream()
              .map(server -> Route.to(server, engine, settings.limits()))
              .toList();
      Forwarder forwarder = new Forwarder(new ByName(routes), settings.sink(), engine.traffic());
      doors.add(Door.open(engine, reverse.listen(), tls(reverse), forwarder, settings.limits()));
      routes.forEach(route -> engine.tasks().execute(route.dialer()::prepare));
    }
  }

  private @Nullable SSLContext tls(Front.Reverse front) throws SocketException {
    return front.listen().tls() ? settings.authority().serverContext(names(front)) : null;
  }

  /**
   * What a device may call us that asks for no name: a server's name, if DNS leads it here, or
   * whatever address it connected to.
   */
  private static String[] names(Front.Reverse front) throws SocketException {
    InetAddress listen = front.listen().address().getAddress();
    Stream<InetAddress> addresses =
        listen.isAnyLocalAddress()
            ? NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
            : Stream.of(listen);
    // An address may carry the zone of its interface, which no certificate can: fe80::1%eth0.
    Stream<String> texts = addresses.map(it -> it.getHostAddress().replaceFirst("%.*", ""));
    Stream<String> servers = front.servers().stream().flatMap(it -> it.names().stream().sorted());
    return Stream.concat(Stream.concat(servers, Stream.of("localhost")), texts)
        .limit(MOST_NAMES)
        .toArray(String[]::new);
  }

  static String text(InetSocketAddress address) {
    String host = address.getHostString();
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /** Where devices connect, with the real ports, in the order of the fronts. */
  public List<InetSocketAddress> addresses() {
    return doors.stream().map(Door::address).toList();
  }

  /** The same as URLs, such as {@code https://127.0.0.1:8443}. */
  public List<String> urls() {
    return doors.stream().map(Door::url).toList();
  }

  /**
   * Takes no more devices, lets running exchanges end for {@link Limits#stop}, then closes
   * everything. What is cut by that is recorded as cut.
   */
  @Override
  public void close() {
    // Once: XNIO would wait for ever for the threads that the first time has ended.
    if (closed.compareAndSet(false, true)) {
      doors.forEach(Door::shut);
      engine.traffic().drain(settings.limits().stop().toMillis());
      doors.forEach(Door::closeConnections);
      engine.stop();
    }
  }
}
