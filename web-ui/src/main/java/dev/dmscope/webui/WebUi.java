package dev.dmscope.webui;

import dev.dmscope.webui.api.SessionCatalog;
import dev.dmscope.webui.guard.Guards;
import dev.dmscope.webui.page.Pages;
import dev.dmscope.webui.rest.Api;
import dev.dmscope.webui.rest.EventStreams;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/**
 * The running UI. It has a worker of its own, so that no slow query ever stands in the way of a
 * device.
 */
public final class WebUi implements AutoCloseable {
  private static final int WRITE_TIMEOUT_MS = 30_000;
  private static final Set<String> PUBLIC_PATHS = Set.of("/app.css", "/favicon.svg");

  private final Undertow server;
  private final XnioWorker worker;
  private final EventStreams events;
  private final String token;

  private WebUi(Undertow server, XnioWorker worker, EventStreams events, String token) {
    this.server = server;
    this.worker = worker;
    this.events = events;
    this.token = token;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if the address cannot be listened on
   */
  public static WebUi start(UiSettings settings, SessionCatalog catalog) throws IOException {
    EventStreams events = new EventStreams(catalog);
    HttpHandler handlers =
        Guards.before(
            new BlockingHandler(
                Api.over(catalog, events, settings.caPem(), new Pages(settings.uiDir()))),
            hostNames(settings),
            settings.token(),
            PUBLIC_PATHS);
    XnioWorker worker =
        Xnio.getInstance()
            .createWorker(
                OptionMap.builder()
                    .set(Options.WORKER_NAME, "ui")
                    .set(Options.WORKER_IO_THREADS, 2)
                    .set(Options.WORKER_TASK_CORE_THREADS, 8)
                    .set(Options.WORKER_TASK_MAX_THREADS, 8)
                    .set(Options.TCP_NODELAY, true)
                    .set(Options.THREAD_DAEMON, true)
                    .getMap());
    Undertow server =
        Undertow.builder()
            .setWorker(worker)
            .setServerOption(UndertowOptions.ALWAYS_SET_DATE, true)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 0L)
            .setSocketOption(Options.WRITE_TIMEOUT, WRITE_TIMEOUT_MS)
            .addHttpListener(settings.bind().getPort(), host(settings.bind()), handlers)
            .build();
    try {
      server.start();
    } catch (RuntimeException e) {
      worker.shutdown();
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(
          "Cannot show the UI on " + settings.bind() + ": " + cause.getMessage(), cause);
    }
    return new WebUi(server, worker, events, settings.token());
  }

  /** Where it listens, with the port it got. */
  public InetSocketAddress address() {
    return (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
  }

  /** What to open in a browser, token included. */
  public String url() {
    InetAddress at = address().getAddress();
    String host = at.isAnyLocalAddress() ? "127.0.0.1" : at.getHostAddress();
    return "http://"
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + address().getPort()
        + "/?token="
        + token;
  }

  /** Ends the streams and stops listening. */
  @Override
  public void close() {
    events.close();
    server.stop();
    worker.shutdown();
  }

  private static String host(InetSocketAddress bind) {
    return bind.getAddress() == null ? bind.getHostString() : bind.getAddress().getHostAddress();
  }

  private static Set<String> hostNames(UiSettings settings) {
    Set<String> names = new HashSet<>(settings.hostNames());
    InetAddress bind = settings.bind().getAddress();
    if (bind != null && !bind.isAnyLocalAddress()) {
      names.add(bind.getHostAddress());
      names.add("[" + bind.getHostAddress() + "]");
    }
    return names;
  }
}
