package dev.dmscope.proxy.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Turns records into bytes: WARC 1.1, each in its own gzip member (ISO 28500:2017, annex D). jwarc
 * makes the heads. Its own writer is not used: it compresses at level 9 only, which is slow. For
 * one thread.
 */
final class WarcEncoder {
  private static final byte[] RECORD_END = "\r\n\r\n".getBytes(UTF_8);

  private final GzipWriter gzip = new GzipWriter();
  private final MessageDigest sha256;
  private final String recorder;

  WarcEncoder(String recorder) {
    this.recorder = recorder;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  String recorder() {
    return recorder;
  }

  /** Appends one record to {@code to}. */
  <R extends WarcRecord, B extends WarcRecord.AbstractBuilder<R, B>> void write(
      ByteArrayOutputStream to, B record, Instant date, MediaType type, byte[] block) {
    byte[] head =
        record
            .version(MessageVersion.WARC_1_1)
            .date(date.truncatedTo(ChronoUnit.MILLIS))
            .blockDigest(new WarcDigest("sha256", sha256.digest(block)))
            .body(type, block)
            .build()
            .serializeHeader();
    gzip.member(to, head, block, RECORD_END);
  }

  /** What stands at the head of each segment. */
  byte[] warcinfo(String fileName, Instant now) {
    Fields fields =
        new Fields()
            .add("software", "dmscope")
            .add("format", "WARC file version 1.1")
            .add("recorder", recorder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(
        bytes,
        new Warcinfo.Builder().filename(fileName),
        now,
        MediaType.WARC_FIELDS,
        fields.toBytes());
    return bytes.toByteArray();
  }

  /** Says that exchanges passed that could not be written. */
  byte[] gap(long first, long count, Instant now) {
    Fields fields =
        new Fields()
            .add(Gap.FIRST, Long.toString(first))
            .add(Gap.COUNT, Long.toString(count))
            .add("recorder", recorder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, new WarcMetadata.Builder(), now, MediaType.WARC_FIELDS, fields.toBytes());
    return bytes.toByteArray();
  }
}
