package dev.dmscope.proxy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.proxy.capture.ExchangeTap;
import dev.dmscope.proxy.capture.TlsFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcRecordingTest {
  @TempDir Path data;

  @Test
  void anExchangeIsReadBackAsItPassed() throws IOException {
    WarcRecording recording = WarcRecording.open(data);
    ExchangeTap tap =
        Traffic.open(
            recording.sink(),
            "Host",
            "dm.example.com",
            "X-two",
            "a",
            "host",
            "again",
            "X-two",
            "b ");
    tap.requestBytes(Traffic.bytes("hal"));
    tap.requestBytes(Traffic.bytes("lo"));
    tap.requestEnded(Body.State.COMPLETE);
    tap.responded(
        503, "Not today", "HTTP/2.0", Traffic.headers("Retry-After", "9"), Traffic.SERVER, false);
    tap.responseBytes(Traffic.bytes("later"));
    tap.responseEnded(Body.State.COMPLETE);
    tap.finished();
    recording.close();

    Recorded read = WarcRecording.openReadOnly(data).read(1).orElseThrow();

    assertThat(read.sequence()).isEqualTo(1);
    assertThat(read.device()).isEqualTo(Traffic.DEVICE);
    assertThat(read.server()).isEqualTo(Traffic.SERVER);
    Exchange exchange = read.exchange();
    assertThat(exchange.requestedAt()).isEqualTo(Traffic.AT);
    assertThat(exchange.peer()).isEqualTo("192.0.2.7");
    assertThat(exchange.url()).isEqualTo("https://dm.example.com/dm?mode=a&x=1");
    assertThat(exchange.request().method()).isEqualTo("POST");
    assertThat(exchange.request().protocol()).isEqualTo("HTTP/1.1");
    assertThat(exchange.request().headers())
        .isEqualTo(
            Traffic.headers(
                "Host", "dm.example.com", "X-two", "a", "host", "again", "X-two", "b "));
    assertThat(Traffic.text(exchange.request().body())).isEqualTo("hallo");
    Response response = exchange.response().orElseThrow();
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.reason()).isEqualTo("Not today");
    assertThat(response.protocol()).isEqualTo("HTTP/2.0");
    assertThat(response.headers()).isEqualTo(Traffic.headers("Retry-After", "9"));
    assertThat(Traffic.text(response.body())).isEqualTo("later");
    assertThat(response.madeByProxy()).isFalse();
  }

  @Test
  void anExchangeWithoutResponseHasNone() throws IOException {
    WarcRecording recording = WarcRecording.open(data);
    ExchangeTap tap = Traffic.open(recording.sink());
    tap.requestBytes(Traffic.bytes("hal"));
    tap.finished();
    recording.close();

    Exchange read = WarcRecording.openReadOnly(data).read(1).orElseThrow().exchange();

    assertThat(read.response()).isEmpty();
    assertThat(read.request().body().state()).isEqualTo(Body.State.CUT);
    assertThat(Traffic.text(read.request().body())).isEqualTo("hal");
  }

  @Test
  void whatTheProxySaidItselfIsMarked() throws IOException {
    WarcRecording recording = WarcRecording.open(data);
    ExchangeTap tap = Traffic.open(recording.sink());
    tap.requestEnded(Body.State.COMPLETE);
    tap.responded(502, "", "HTTP/1.1", Traffic.headers(), TlsFacts.NONE, true);
    tap.responseEnded(Body.State.COMPLETE);
    tap.finished();
    recording.close();

    Recorded read = WarcRecording.openReadOnly(data).read(1).orElseThrow();

    assertThat(read.server()).isEqualTo(TlsFacts.NONE);
    assertThat(read.exchange().response().orElseThrow().madeByProxy()).isTrue();
    assertThat(read.exchange().response().orElseThrow().body()).isEqualTo(Body.EMPTY);
  }

  @Test
  void aListenerHearsOfAnExchangeOnceItCanBeRead() throws Exception {
    try (WarcRecording recording = WarcRecording.open(data)) {
      CountDownLatch heard = new CountDownLatch(3);
      List<String> requests = new ArrayList<>();
      recording.onRecorded(
          sequence -> {
            requests.add(requestOf(recording, sequence));
            heard.countDown();
          });
      for (String name : List.of("one", "two", "three")) {
        Traffic.exchange(recording.sink(), name, "re: " + name);
      }
      assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(requests).containsExactly("one", "two", "three");
      assertThat(recording.last()).isEqualTo(3);
    }
  }

  @Test
  void aRecordingGoesOnWhereItEnded() throws IOException {
    for (int round = 1; round <= 3; round++) {
      try (WarcRecording recording = WarcRecording.open(data)) {
        assertThat(recording.last()).isEqualTo(round - 1);
        assertThat(recording.durable()).isEqualTo(round - 1);
        Traffic.exchange(recording.sink(), "round " + round, "yes");
      }
    }
    WarcRecording read = WarcRecording.openReadOnly(data);
    List<String> requests = new ArrayList<>();
    read.visit(2, recorded -> requests.add(Traffic.text(recorded.exchange().request().body())));
    assertThat(requests).containsExactly("round 2", "round 3");
    assertThat(read.read(4)).isEmpty();
    assertThat(read.counts().unreadable()).isZero();
  }

  /** Where an exchange begins in the recording of a data directory. */
  static Place place(Path data, long sequence) throws IOException {
    return RecordingFiles.load(data.resolve("recording"), false)
        .segments()
        .find(sequence)
        .orElseThrow();
  }

  private static String requestOf(WarcRecording recording, long sequence) {
    try {
      return Traffic.text(recording.read(sequence).orElseThrow().exchange().request().body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
