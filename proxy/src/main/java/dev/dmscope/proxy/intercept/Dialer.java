package dev.dmscope.proxy.intercept;

import dev.dmscope.proxy.capture.TlsFacts;
import dev.dmscope.proxy.tls.ServerTrust;
import io.undertow.UndertowOptions;
import io.undertow.client.ALPNClientSelector.ALPNProtocol;
import io.undertow.client.ClientCallback;
import io.undertow.client.ClientConnection;
import io.undertow.client.UndertowClient;
import io.undertow.client.http.HttpClientProvider;
import io.undertow.client.http2.Http2ClientProvider;
import io.undertow.connector.ByteBufferPool;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.xnio.IoFuture;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioIoThread;
import org.xnio.ssl.SslConnection;

/**
 * Opens connections to the server: looks its name up, tries its addresses in turn, makes the TLS
 * handshake, and agrees on HTTP/1.1 or, if asked to, HTTP/2.
 *
 * <p>Undertow's own client would look names up on the I/O thread, and with TLS it reports the
 * connection as made before the handshake; hence the steps are taken here one by one.
 */
final class Dialer {
  private final Target target;
  private final Resolver resolver;
  private final ByteBufferPool pool;
  private final Duration timeout;
  private final ServerTrust trust;
  private final Executor tasks;
  private final OptionMap options;
  private volatile @Nullable UndertowXnioSsl ssl;

  Dialer(
      Target target,
      ServerTrust trust,
      Resolver resolver,
      ByteBufferPool pool,
      Executor tasks,
      Duration timeout) {
    this.target = target;
    this.trust = trust;
    this.resolver = resolver;
    this.pool = pool;
    this.tasks = tasks;
    this.timeout = timeout;
    this.options =
        OptionMap.builder()
            .set(Options.TCP_NODELAY, true)
            .set(Options.KEEP_ALIVE, true)
            .set(Options.SSL_STARTTLS, true) // the handshake starts once ALPN is set
            .set(
                UndertowOptions.ENDPOINT_IDENTIFICATION_ALGORITHM,
                trust.checksName() ? "HTTPS" : "")
            .set(UndertowOptions.MAX_ENTITY_SIZE, -1L)
            .set(UndertowOptions.MAX_HEADER_SIZE, 1024 * 1024)
            .set(UndertowOptions.ENABLE_HTTP2, false) // no upgrade on plain HTTP
            .getMap();
  }

  /** Reads the trusted roots now rather than at the first connection. */
  void prepare() {
    if (target.isTls()) {
      ssl();
    }
  }

  private UndertowXnioSsl ssl() {
    UndertowXnioSsl made = ssl;
    if (made == null) {
      made = new UndertowXnioSsl(Xnio.getInstance(), OptionMap.EMPTY, pool, trust.context(), tasks);
      ssl = made;
    }
    return made;
  }

  /**
   * Opens a connection. The answer comes on the I/O thread, once.
   *
   * @param h2 whether to offer HTTP/2, because the device speaks it
   */
  void dial(XnioIoThread thread, boolean h2, LinkCallback answer) {
    Dial dial = new Dial(thread, h2, answer);
    dial.startTimer(timeout);
    resolver.resolve(
        target.host(),
        thread,
        new Resolver.Answer() {
          @Override
          public void found(InetAddress[] addresses) {
            attempt(dial, addresses, 0);
          }

          @Override
          public void failed(UnknownHostException why) {
            dial.failed(why);
          }
        });
  }

  private void attempt(Dial dial, InetAddress[] addresses, int index) {
    if (dial.isOver()) {
      return;
    }
    InetSocketAddress address = new InetSocketAddress(addresses[index], target.port());
    if (target.isTls()) {
      IoFuture<SslConnection> future =
          ssl().openSslConnection(dial.thread, address, made -> handshake(dial, made), options);
      dial.cancelWith(future);
      future.addNotifier(
          (outcome, nothing) -> {
            if (outcome.getStatus() == IoFuture.Status.FAILED) {
              next(dial, addresses, index, outcome.getException());
            }
          },
          null);
    } else {
      plain(dial, addresses, index, address);
    }
  }

  private void next(Dial dial, InetAddress[] addresses, int index, IOException why) {
    if (index + 1 < addresses.length) {
      attempt(dial, addresses, index + 1);
    } else {
      dial.failed(why);
    }
  }

  private void handshake(Dial dial, SslConnection made) {
    dial.closeOnFailure(made);
    ServerHandshake.start(
        made,
        dial.h2,
        new ServerHandshake.Outcome() {
          @Override
          public void done(boolean h2) {
            speak(dial, made, h2);
          }

          @Override
          public void failed(IOException why) {
            CertificateException reason = trust.whyNot(UndertowXnioSsl.getSslEngine(made));
            dial.failed(reason == null ? why : new SSLHandshakeException(reason.getMessage()));
          }
        });
  }

  private void speak(Dial dial, SslConnection made, boolean h2) {
    ClientCallback<ClientConnection> callback =
        new ClientCallback<>() {
          @Override
          public void completed(ClientConnection connection) {
            dial.completed(new ServerLink(connection, made, facts(made)));
          }

          @Override
          public void failed(IOException why) {
            dial.failed(why);
          }
        };
    URI uri = URI.create(target.origin());
    ALPNProtocol protocol =
        h2
            ? Http2ClientProvider.alpnProtocol(callback, uri, pool, options)
            : HttpClientProvider.alpnProtocol(callback, uri, pool, options);
    protocol.getSelected().handleEvent(made);
  }

  private TlsFacts facts(SslConnection made) {
    String alpn = UndertowXnioSsl.getSslEngine(made).getApplicationProtocol();
    return TlsSessions.facts(made.getSslSession(), alpn == null ? "" : alpn, target.host());
  }

  private void plain(Dial dial, InetAddress[] addresses, int index, InetSocketAddress address) {
    ClientCallback<ClientConnection> callback =
        new ClientCallback<>() {
          @Override
          public void completed(ClientConnection connection) {
            dial.completed(new ServerLink(connection, connection, TlsFacts.NONE));
          }

          @Override
          public void failed(IOException why) {
            next(dial, addresses, index, why);
          }
        };
    String host = address.getAddress().getHostAddress();
    String literal = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    URI uri = URI.create("http://" + literal + ":" + target.port());
    UndertowClient.getInstance().connect(callback, uri, dial.thread, null, pool, options);
  }
}
