package dev.dmscope.proxy.recording;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the recorder says in the log: one line an event, never contents. */
final class Log {
  private static final Logger LOG = LoggerFactory.getLogger(WarcRecording.class);

  private Log() {}

  static void abandoned(Path segment, IOException e) {
    LOG.warn("segment={} left with a torn tail: {}", segment, Disk.reason(e));
  }

  static void trouble(String text) {
    LOG.error("{}", text);
  }

  static void recovered(Path directory) {
    LOG.info("recording={} works again", directory);
  }

  static void cannotRecord(long exchange, RuntimeException e) {
    LOG.error("capture={} cannot be recorded and is counted as a gap", exchange, e);
  }

  static void listenerFailed(long sequence, RuntimeException e) {
    LOG.error("exchange={} a listener failed", sequence, e);
  }

  static void stopped(Path directory, Throwable e) {
    LOG.error("recording={} the recorder stopped", directory, e);
  }

  static void noSidecar(Path segment, IOException e) {
    LOG.warn(
        "segment={} index not written, the next start reads more: {}", segment, Disk.reason(e));
  }

  static void repaired(Path segment, long bytes) {
    LOG.warn("segment={} {} bytes of a torn tail cut off", segment, bytes);
  }

  static void damaged(Path segment, int places) {
    LOG.error("segment={} {} damaged places; what they held cannot be read", segment, places);
  }

  static void unreadable(long sequence, IOException e) {
    LOG.error("exchange={} cannot be read back: {}", sequence, Disk.reason(e));
  }
}
