package dev.dmscope.proxy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.proxy.capture.ExchangeTap;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.catalogue.H2Catalogue;
import dev.dmscope.proxy.catalogue.Source;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.recording.WarcRecording;
import dev.dmscope.webui.api.MessageRow;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
  @TempDir Path directory;

  private final MapIndex index = new MapIndex();
  private final BlockingQueue<Applied> published = new LinkedBlockingQueue<>();
  private final Clock clock = Clock.fixed(Talk.START, ZoneOffset.UTC);

  private Catalogue open(Recording recording) {
    return H2Catalogue.open(directory, new Source(recording.recorder(), "1", recording::last));
  }

  private Pipeline follow(Recording recording, Catalogue catalogue) {
    Pipeline pipeline = new Pipeline(recording, catalogue, index, SampleRules.ALL, clock);
    pipeline.onApplied(published::add);
    pipeline.start();
    return pipeline;
  }

  private void await(long sequence) throws InterruptedException {
    long reached = -1;
    while (reached < sequence) {
      Applied next = published.poll(60, TimeUnit.SECONDS);
      assertThat(next).as("a batch up to exchange " + sequence).isNotNull();
      reached = next.sequence();
    }
  }

  private static void record(WarcRecording recording, List<Recorded> all) {
    for (Recorded recorded : all) {
      Exchange e = recorded.exchange();
      ExchangeTap tap =
          recording
              .sink()
              .open(
                  e.requestedAt(),
                  e.peer(),
                  e.origin(),
                  recorded.device(),
                  e.request().method(),
                  e.request().target(),
                  e.request().protocol(),
                  e.request().headers());
      tap.requestBytes(ByteBuffer.wrap(e.request().body().bytes()));
      tap.requestEnded(Body.State.COMPLETE);
      e.response()
          .ifPresent(
              r -> {
                tap.responded(
                    r.status(), r.reason(), r.protocol(), r.headers(), recorded.server(), false);
                tap.responseBytes(ByteBuffer.wrap(r.body().bytes()));
                tap.responseEnded(Body.State.COMPLETE);
              });
      tap.finished();
    }
  }

  @Test
  void whatIsRecordedIsInTheCatalogueAndRebuildingGivesTheSame() throws Exception {
    try (WarcRecording recording = WarcRecording.open(directory);
        Catalogue catalogue = open(recording)) {
      List<Recorded> all = Talk.sessions(300, 6);
      Dump live;
      try (Pipeline pipeline = follow(recording, catalogue)) {
        record(recording, all.subList(0, 150));
        await(150);
        record(recording, all.subList(150, 300));
        await(300);
        assertThat(pipeline.lag()).isZero();
        assertThat(pipeline.trouble()).isEmpty();
      }
      live = Dump.of(catalogue);
      assertThat(live.messages()).hasSize(600);
      var documents = Map.copyOf(index.documents);
      List<Long> heard = new ArrayList<>();
      Rebuild.run(recording, catalogue, index, SampleRules.ALL, (done, total) -> heard.add(done));
      assertThat(Dump.of(catalogue)).isEqualTo(live);
      assertThat(index.documents).isEqualTo(documents);
      assertThat(heard).isSorted().endsWith(300L);
    }
  }

  @Test
  void aDamagedCatalogueIsMadeAgainFromTheRecording() throws Exception {
    ListRecording recording = new ListRecording(Talk.sessions(90, 3), 90);
    Dump before;
    try (Catalogue catalogue = open(recording)) {
      Rebuild.run(recording, catalogue, index, SampleRules.ALL, (done, total) -> {});
      before = Dump.of(catalogue);
    }
    Path file = directory.resolve("catalogue.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 1;
    Files.write(file, bytes);
    index.clear();
    try (Catalogue catalogue = open(recording)) {
      assertThat(catalogue.applied()).isZero();
      try (Pipeline pipeline = follow(recording, catalogue)) {
        await(90);
      }
      assertThat(Dump.of(catalogue)).isEqualTo(before);
    }
  }

  @Test
  void itGoesOnWhenTheDatabaseClosesItself() throws Exception {
    ListRecording recording = new ListRecording(Talk.sessions(60, 3), 30);
    try (Catalogue catalogue = open(recording);
        Pipeline pipeline = follow(recording, catalogue)) {
      await(30);
      try (Connection admin =
              DriverManager.getConnection(
                  "jdbc:h2:file:" + directory + "/catalogue", "writer", "");
          Statement statement = admin.createStatement()) {
        statement.execute("SHUTDOWN IMMEDIATELY");
      }
      recording.grow(60);
      await(60);
      assertThat(catalogue.counts().messages()).isEqualTo(120);
    }
  }

  @Test
  void thousandsOfExchangesAreTakenInTheirOrder() throws Exception {
    ListRecording recording = new ListRecording(Talk.sessions(4_000, 50), 4_000);
    try (Catalogue catalogue = open(recording);
        Pipeline pipeline = follow(recording, catalogue)) {
      await(4_000);
      assertThat(catalogue.counts().messages()).isEqualTo(8_000);
      assertThat(catalogue.messagesBefore(java.util.Optional.empty(), 3))
          .extracting(MessageRow::id)
          .containsExactly("4000s", "4000d", "3999s");
    }
  }
}
