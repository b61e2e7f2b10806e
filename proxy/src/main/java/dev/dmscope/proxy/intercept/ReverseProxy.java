package dev.dmscope.proxy.intercept;

import dev.dmscope.proxy.capture.ExchangeSink;
import dev.dmscope.proxy.tls.CertificateAuthority;
import dev.dmscope.proxy.tls.ServerTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Listens for devices in a server's place: opens their TLS with a certificate of its own, and
 * passes all they ask on to that server.
 *
 * <p>The server sees its own name in {@code Host}, since it would not answer to the proxy's; the
 * record keeps the name that the device used. See {@link Target} for what becomes of paths.
 */
public final class ReverseProxy implements AutoCloseable {

  /**
   * What to do where.
   *
   * @param listen where devices connect; port 0 takes any free one
   * @param target the server
   * @param trust whom to believe to be that server
   * @param authority signs the certificates that devices see
   * @param sink takes what passes
   */
  public record Settings(
      InetSocketAddress listen,
      Target target,
      ServerTrust trust,
      CertificateAuthority authority,
      ExchangeSink sink,
      Limits limits) {
    public Settings {
      Objects.requireNonNull(listen, "listen");
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(trust, "trust");
      Objects.requireNonNull(authority, "authority");
      Objects.requireNonNull(sink, "sink");
      Objects.requireNonNull(limits, "limits");
    }

    /** With {@link Limits#DEFAULT}. */
    public Settings(
        InetSocketAddress listen,
        Target target,
        ServerTrust trust,
        CertificateAuthority authority,
        ExchangeSink sink) {
      this(listen, target, trust, authority, sink, Limits.DEFAULT);
    }
  }

  /** A machine with more addresses than this has to be called by name. */
  private static final int MOST_NAMES = 50;

  private final Engine engine;
  private final Door door;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ReverseProxy(Engine engine, Door door) {
    this.engine = engine;
    this.door = door;
  }

  /**
   * Opens the port and starts to serve.
   *
   * @throws IOException if it cannot; the message says why and what to do
   */
  public static ReverseProxy start(Settings settings) throws IOException {
    refuseLoop(settings.listen(), settings.target());
    Engine engine = new Engine();
    try {
      Dialer dialer =
          new Dialer(
              settings.target(),
              settings.trust(),
              engine.resolver(),
              engine.pool(),
              engine.tasks(),
              settings.limits().connect());
      Forwarder forwarder =
          new Forwarder(
              settings.target(),
              dialer,
              settings.sink(),
              engine.traffic(),
              settings.limits().stall().toNanos());
      Door door =
          Door.open(
              engine,
              settings.listen(),
              settings.authority().serverContext(names(settings)),
              forwarder,
              settings.limits());
      engine.tasks().execute(dialer::prepare);
      return new ReverseProxy(engine, door);
    } catch (IOException e) {
      engine.stop();
      throw e;
    }
  }

  /**
   * What a device may call us that asks for no name: the server's name, if DNS leads it here, or
   * whatever address it connected to.
   */
  private static String[] names(Settings settings) throws SocketException {
    InetAddress listen = settings.listen().getAddress();
    Stream<InetAddress> addresses =
        listen.isAnyLocalAddress()
            ? NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
            : Stream.of(listen);
    // An address may carry the zone of its interface, which no certificate can: fe80::1%eth0.
    Stream<String> texts = addresses.map(it -> it.getHostAddress().replaceFirst("%.*", ""));
    return Stream.concat(Stream.of(settings.target().host(), "localhost"), texts)
        .limit(MOST_NAMES)
        .toArray(String[]::new);
  }

  private static void refuseLoop(InetSocketAddress listen, Target target) throws IOException {
    if (listen.getPort() == 0 || listen.getPort() != target.port()) {
      return;
    }
    InetAddress own = listen.getAddress();
    try {
      for (InetAddress theirs : InetAddress.getAllByName(target.host())) {
        if (theirs.equals(own) || (own.isAnyLocalAddress() && isHere(theirs))) {
          throw new IOException(
              "Cannot proxy to %s: that is where the proxy itself listens (%s)."
                      .formatted(target.origin(), text(listen))
                  + " Choose another port with --listen, or give the server's own address.");
        }
      }
    } catch (UnknownHostException e) {
      // No loop at least. Devices will be told, and the name may be known later.
    }
  }

  private static boolean isHere(InetAddress address) throws SocketException {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || NetworkInterface.getByInetAddress(address) != null;
  }

  static String text(InetSocketAddress address) {
    String host = address.getHostString();
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /** Where devices connect, with the real port. */
  public InetSocketAddress address() {
    return door.address();
  }

  /**
   * Takes no more devices, lets running exchanges end for {@link Limits#stop}, then closes
   * everything. What is cut by that is recorded as cut.
   */
  @Override
  public void close() {
    // Once: XNIO would wait for ever for the threads that the first time has ended.
    if (closed.compareAndSet(false, true)) {
      door.close();
      engine.stop();
    }
  }
}
