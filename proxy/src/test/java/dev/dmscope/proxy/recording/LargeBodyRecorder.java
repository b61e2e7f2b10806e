package dev.dmscope.proxy.recording;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.capture.BoundedCapture;
import dev.dmscope.proxy.capture.ExchangeTap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Random;

/** Records one response of 100 MB, reads it back, and prints the SHA-256 of what it sent. */
final class LargeBodyRecorder {
  private LargeBodyRecorder() {}

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    RecordingOptions options =
        new RecordingOptions(
            8 << 20, 20 << 20, Duration.ofMillis(20), 256 << 10, InstantSource.system());
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] piece = new byte[100_000];
    Random random = new Random(1);
    try (WarcRecording recording = WarcRecording.open(Path.of(args[0]), options)) {
      BoundedCapture capture = (BoundedCapture) recording.sink();
      ExchangeTap tap = Traffic.open(capture);
      tap.requestEnded(Body.State.COMPLETE);
      Traffic.respond(tap);
      for (int sent = 0; sent < 1000; ) {
        if (capture.filled() < 0.3) {
          random.nextBytes(piece);
          digest.update(piece);
          tap.responseBytes(ByteBuffer.wrap(piece));
          sent++;
        }
      }
      tap.responseEnded(Body.State.COMPLETE);
      tap.finished();
    }
    Body body =
        WarcRecording.openReadOnly(Path.of(args[0]))
            .read(1)
            .orElseThrow()
            .exchange()
            .response()
            .orElseThrow()
            .body();
    if (body.length() != 100_000_000 || body.bytes().length != ExchangeReader.BODY_LIMIT) {
      throw new IllegalStateException(body.bytes().length + " of " + body.length());
    }
    System.out.println(HexFormat.of().formatHex(digest.digest()));
  }
}
