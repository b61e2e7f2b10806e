package dev.dmscope.proxy.view;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.payload.Payloads;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.proxy.capture.ExchangeTap;
import dev.dmscope.proxy.capture.TlsFacts;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.catalogue.H2Catalogue;
import dev.dmscope.proxy.catalogue.Source;
import dev.dmscope.proxy.payload.CryptoKinds;
import dev.dmscope.proxy.pipeline.Applied;
import dev.dmscope.proxy.pipeline.Pipeline;
import dev.dmscope.proxy.recording.WarcRecording;
import dev.dmscope.proxy.search.LuceneIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real recording, catalogue, index and pipeline in a folder, and the view over them. */
final class Scene implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final TlsFacts TLS =
      new TlsFacts("TLSv1.3", "TLS_AES_256_GCM_SHA384", "http/1.1", "dm.example.com", "");

  private final WarcRecording recording;
  private final Catalogue catalogue;
  private final Pipeline pipeline;
  private final BlockingQueue<Applied> applied = new LinkedBlockingQueue<>();
  private long sequence;

  /** What devices ask for. */
  String target = "/omadm";

  final LuceneIndex index;
  final RecordedSessions view;

  Scene(Path folder) throws IOException {
    recording = WarcRecording.open(folder);
    catalogue = H2Catalogue.open(folder, new Source(recording.recorder(), "1", recording::last));
    index = LuceneIndex.open(folder.resolve("index"), recording.recorder());
    Clock clock = Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC);
    pipeline = new Pipeline(recording, catalogue, index, AllRules.LIST, clock);
    Facts facts =
        new Facts("0.1", List.of("https://127.0.0.1:8443"), "https://dm", "AB", "ca.pem", "data");
    Payloads payloads = new Payloads(CryptoKinds.ALL);
    view =
        new RecordedSessions(
            facts, recording, catalogue, index, pipeline, AllRules.LIST, payloads, clock);
    pipeline.onApplied(applied::add);
    pipeline.start();
  }

  /** Records an exchange and waits until it can be seen. */
  void exchange(String request, String response, Header... more) throws InterruptedException {
    sequence++;
    List<Header> headers = new java.util.ArrayList<>(List.of(more));
    headers.add(new Header("Content-Type", "application/vnd.syncml.dm+xml"));
    ExchangeTap tap =
        recording
            .sink()
            .open(
                START.plusSeconds(sequence),
                "10.0.0.7",
                "https://dm.example.com",
                TLS,
                "POST",
                target,
                "HTTP/1.1",
                new Headers(headers));
    tap.requestBytes(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
    tap.requestEnded(Body.State.COMPLETE);
    tap.responded(200, "OK", "HTTP/1.1", new Headers(headers), TLS, false);
    tap.responseBytes(ByteBuffer.wrap(response.getBytes(StandardCharsets.UTF_8)));
    tap.responseEnded(Body.State.COMPLETE);
    tap.finished();
    long reached = 0;
    while (reached < sequence) {
      Applied next = applied.poll(60, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("Exchange " + sequence + " was not applied");
      }
      reached = next.sequence();
    }
    untilSearchable();
  }

  /** A pipeline that has just begun hands over to the index a little after the catalogue has it. */
  private void untilSearchable() {
    long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    index.refresh();
    while (index.visible() < sequence) {
      if (System.nanoTime() > giveUp) {
        throw new AssertionError("Exchange " + sequence + " was not indexed");
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
      index.refresh();
    }
  }

  static String message(String session, int number, String body) {
    return message(session, number, "", body);
  }

  static String message(String session, int number, String inHeader, String body) {
    return "<SyncML xmlns=\"SYNCML:SYNCML1.2\"><SyncHdr><VerDTD>1.2</VerDTD>"
        + "<VerProto>DM/1.2</VerProto><SessionID>"
        + session
        + "</SessionID><MsgID>"
        + number
        + "</MsgID><Target><LocURI>https://dm.example.com/omadm</LocURI></Target>"
        + "<Source><LocURI>IMEI:49001</LocURI></Source>"
        + inHeader
        + "</SyncHdr><SyncBody>"
        + body
        + "<Final/></SyncBody></SyncML>";
  }

  static String get(int cmdId, String uri) {
    return "<Get><CmdID>"
        + cmdId
        + "</CmdID><Item><Target><LocURI>"
        + uri
        + "</LocURI></Target></Item></Get>";
  }

  static String status(int cmdId, int msgRef, int cmdRef, String cmd, int code) {
    return "<Status><CmdID>"
        + cmdId
        + "</CmdID><MsgRef>"
        + msgRef
        + "</MsgRef><CmdRef>"
        + cmdRef
        + "</CmdRef><Cmd>"
        + cmd
        + "</Cmd><Data>"
        + code
        + "</Data></Status>";
  }

  /** The catalogue is closed under all who use it. */
  void breakCatalogue() {
    pipeline.close();
    catalogue.close();
  }

  @Override
  public void close() throws IOException {
    pipeline.close();
    view.close();
    index.close();
    catalogue.close();
    recording.close();
  }
}
