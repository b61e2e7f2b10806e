package dev.dmscope.webui.rest;

import dev.dmscope.webui.api.FeedEvent;
import dev.dmscope.webui.api.StatusView;
import dev.dmscope.webui.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes one stream of events: {@code message}, {@code session}, {@code status} when it changed,
 * {@code reset} as the last, and {@code ping} while nothing happens.
 */
final class EventWriter {
  private static final long PING = Duration.ofSeconds(15).toNanos();
  private static final long STATUS = Duration.ofSeconds(2).toNanos();

  private final OutputStream out;
  private final Supplier<StatusView> status;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private @Nullable StatusView told;
  private long lastWrite = System.nanoTime();

  EventWriter(OutputStream out, Supplier<StatusView> status) {
    this.out = out;
    this.status = status;
  }

  /** Returns after a reset. */
  void run(EventQueue queue) throws IOException, InterruptedException {
    pending.writeBytes("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
    long nextStatus = System.nanoTime();
    boolean open = true;
    while (open) {
      Optional<FeedEvent> event = queue.poll(nextStatus - System.nanoTime());
      if (event.isPresent()) {
        open = write(event.get());
      }
      long now = System.nanoTime();
      if (now - nextStatus >= 0) {
        tellStatus();
        nextStatus = now + STATUS;
      }
      if (pending.size() == 0 && now - lastWrite >= PING) {
        add("ping", null, Map.of());
      }
      if (!open || queue.isEmpty()) {
        flush();
      }
    }
  }

  private boolean write(FeedEvent event) {
    if (event instanceof FeedEvent.Message message) {
      add("message", event.cursor(), message.row());
    } else if (event instanceof FeedEvent.Session session) {
      add("session", event.cursor(), session.row());
    } else {
      add("reset", null, Map.of());
      return false;
    }
    return true;
  }

  private void tellStatus() {
    StatusView now = status.get();
    if (!now.equals(told)) {
      told = now;
      add("status", null, now);
    }
  }

  private void add(String name, @Nullable String id, Object data) {
    String head = (id == null ? "" : "id: " + id + "\n") + "event: " + name + "\ndata: ";
    pending.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    pending.writeBytes(Json.bytes(data));
    pending.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
  }

  private void flush() throws IOException {
    if (pending.size() > 0) {
      pending.writeTo(out);
      pending.reset();
      out.flush();
      lastWrite = System.nanoTime();
    }
  }
}
