package dev.dmscope.proxy.recording;

import dev.dmscope.proxy.capture.BoundedCapture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Records from four threads until it is killed; prints up to which number all is durable. */
final class EndlessRecorder {
  private EndlessRecorder() {}

  public static void main(String[] args) throws IOException {
    WarcRecording recording = WarcRecording.open(Path.of(args[0]));
    BoundedCapture capture = (BoundedCapture) recording.sink();
    for (int i = 0; i < 4; i++) {
      Random random = new Random(i);
      Thread device = new Thread(() -> exchanges(capture, random));
      device.setDaemon(true);
      device.start();
    }
    long told = -1;
    while (true) {
      long durable = recording.durable();
      if (durable != told) {
        told = durable;
        System.out.print(durable + "\n"); // one write, so that a line is whole or not there
        System.out.flush();
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static void exchanges(BoundedCapture capture, Random random) {
    while (true) {
      if (capture.filled() < 0.01) {
        String body = Long.toHexString(random.nextLong()).repeat(1 + random.nextInt(200));
        Traffic.exchange(capture, body, "re: " + body);
      } else {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }
}
