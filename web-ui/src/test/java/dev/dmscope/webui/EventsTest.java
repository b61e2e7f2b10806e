package dev.dmscope.webui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventsTest {
  private TestUi ui;

  @BeforeEach
  void start() throws Exception {
    ui = new TestUi();
  }

  @AfterEach
  void stop() {
    ui.close();
  }

  @Test
  void aStreamBeginsWithTheStateOfTheProgram() throws Exception {
    try (Stream stream = open("/api/v1/events")) {
      assertThat(stream.next("status").data()).contains("\"state\":\"recording\"");
    }
  }

  @Test
  void whatCameAfterAPageIsReplayedInOrderAndThenGoesOn() throws Exception {
    try (Stream stream = open("/api/v1/events?cursor=33")) {
      assertThat(stream.next("message").id()).isEqualTo("34");
      assertThat(stream.next("message").id()).isEqualTo("35");
      ui.addSession();
      assertThat(stream.next("message").data()).contains("\"dir\":\"to-server\"");
      assertThat(stream.next("session").data()).contains("\"state\":\"done\"");
    }
  }

  @Test
  void theBrowsersLastEventIsNewerThanTheCursorOfItsUrl() throws Exception {
    HttpRequest.Builder request = ui.user("/api/v1/events?cursor=3").header("Last-Event-ID", "34");
    try (Stream stream = open(request)) {
      assertThat(stream.next("message").id()).isEqualTo("35");
    }
  }

  @Test
  void aFilterHoldsForTheStreamToo() throws Exception {
    try (Stream stream = open("/api/v1/events?cursor=0&q=dir:to-device")) {
      assertThat(stream.next("message").data()).contains("\"dir\":\"to-device\"");
    }
  }

  @Test
  void oneThatFallsBehindIsToldToPageAnewAndTheStreamEnds() throws Exception {
    for (int i = 0; i < 200; i++) {
      ui.addSession();
    }
    try (Stream stream = open("/api/v1/events?cursor=0")) {
      List<Event> events = stream.rest();
      assertThat(events.get(events.size() - 1).name()).isEqualTo("reset");
      assertThat(events).hasSizeLessThan(1100);
    }
  }

  @Test
  void closingTheUiEndsItsStreams() throws Exception {
    try (Stream stream = open("/api/v1/events")) {
      stream.next("status");
      ui.close();
      assertThat(ui.catalog.listeners()).isZero();
    }
  }

  private Stream open(String path) throws Exception {
    return open(ui.user(path));
  }

  private Stream open(HttpRequest.Builder request) throws Exception {
    HttpResponse<InputStream> response =
        ui.client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestUi.header(response, "Content-Type")).isEqualTo("text/event-stream");
    return new Stream(
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
  }

  private record Event(String id, String name, String data) {}

  private record Stream(BufferedReader in) implements AutoCloseable {
    /** The next event of this name; others are passed over. */
    Event next(String name) throws IOException {
      Event event = next();
      while (!event.name().equals(name)) {
        event = next();
      }
      return event;
    }

    List<Event> rest() {
      List<Event> events = new ArrayList<>();
      try {
        for (Event event = next(); !event.name().isEmpty(); event = next()) {
          events.add(event);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return events;
    }

    private Event next() throws IOException {
      String id = "";
      String name = "";
      String data = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        } else if (line.isEmpty() && !name.isEmpty()) {
          break;
        }
      }
      return new Event(id, name, data);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
