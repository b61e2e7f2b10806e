package dev.dmscope.proxy.intercept;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Protocols;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xnio.XnioIoThread;

/**
 * The connections to a server that belong to one connection of a device, and to nobody else: client
 * certificates, NTLM and some servers' session affinity are tied to a connection, so sharing would
 * let one device speak as another. HTTP/2 is spoken to the server only if the device speaks it and
 * the server offers it. Used on one I/O thread only.
 */
final class ServerLinks implements Closeable {
  private static final AttachmentKey<Map<Origin, ServerLinks>> KEY =
      AttachmentKey.create(Map.class);

  private final Dialer dialer;
  private final XnioIoThread thread;
  private final boolean deviceSpeaksH2;
  private final Deque<ServerLink> idle = new ArrayDeque<>();
  private final Set<ServerLink> open = new HashSet<>();
  private final List<LinkCallback> waiting = new ArrayList<>();
  private boolean serverSpeaksH1;
  private boolean dialing;
  private boolean closed;

  private ServerLinks(Dialer dialer, XnioIoThread thread, boolean deviceSpeaksH2) {
    this.dialer = dialer;
    this.thread = thread;
    this.deviceSpeaksH2 = deviceSpeaksH2;
  }

  /** Those of the device's connection to that server; they end with it. */
  static ServerLinks of(HttpServerExchange exchange, Route route) {
    ServerConnection connection = exchange.getConnection();
    Map<Origin, ServerLinks> all = connection.getAttachment(KEY);
    if (all == null) {
      Map<Origin, ServerLinks> made = new HashMap<>();
      connection.putAttachment(KEY, made);
      connection.addCloseListener(closed -> made.values().forEach(ServerLinks::close));
      all = made;
    }
    boolean h2 = exchange.getProtocol().equals(Protocols.HTTP_2_0);
    return all.computeIfAbsent(
        route.origin(), to -> new ServerLinks(route.dialer(), exchange.getIoThread(), h2));
  }

  /** Gives a connection to use, now or later. */
  void acquire(LinkCallback callback) {
    idle.removeIf(link -> !link.isOpen());
    ServerLink free = idle.peek();
    if (free != null) {
      if (!free.isShared()) {
        idle.remove();
      }
      callback.ready(free);
      return;
    }
    if (deviceSpeaksH2 && !serverSpeaksH1) {
      // Until the first connection says what the server speaks, one is enough for all streams.
      waiting.add(callback);
      if (!dialing) {
        dialing = true;
        dialer.dial(thread, true, new FirstOfMany());
      }
    } else {
      dialer.dial(thread, false, new OneMore(callback));
    }
  }

  /** Takes a connection back after an exchange that ended well on the server's side. */
  void release(ServerLink link) {
    if (!link.isShared() && link.isOpen() && !closed) {
      idle.push(link);
    }
  }

  boolean isClosed() {
    return closed;
  }

  /** The device is gone. */
  @Override
  public void close() {
    closed = true;
    List.copyOf(open).forEach(ServerLink::close);
  }

  private boolean keep(ServerLink link) {
    if (closed) {
      link.close();
      return false;
    }
    open.add(link);
    link.connection().addCloseListener(gone -> forget(link));
    return true;
  }

  private void forget(ServerLink link) {
    open.remove(link);
    idle.remove(link);
  }

  private static IOException deviceGone() {
    return new IOException("the device is gone");
  }

  private final class OneMore implements LinkCallback {
    private final LinkCallback callback;

    OneMore(LinkCallback callback) {
      this.callback = callback;
    }

    @Override
    public void ready(ServerLink link) {
      if (keep(link)) {
        callback.ready(link);
      } else {
        callback.failed(deviceGone());
      }
    }

    @Override
    public void failed(IOException why) {
      callback.failed(why);
    }
  }

  private final class FirstOfMany implements LinkCallback {
    @Override
    public void ready(ServerLink link) {
      List<LinkCallback> all = all();
      if (!keep(link)) {
        all.forEach(each -> each.failed(deviceGone()));
        return;
      }
      serverSpeaksH1 = !link.isShared();
      idle.push(link);
      all.forEach(ServerLinks.this::acquire);
    }

    @Override
    public void failed(IOException why) {
      all().forEach(each -> each.failed(why));
    }

    private List<LinkCallback> all() {
      dialing = false;
      List<LinkCallback> all = List.copyOf(waiting);
      waiting.clear();
      return all;
    }
  }
}
