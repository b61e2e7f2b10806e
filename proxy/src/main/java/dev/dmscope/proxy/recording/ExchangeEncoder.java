package dev.dmscope.proxy.recording;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.capture.Side;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcContinuation;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Writes the records of exchanges: {@code request}, {@code response}, {@code metadata}. */
final class ExchangeEncoder {
  private final WarcEncoder warc;

  ExchangeEncoder(WarcEncoder warc) {
    this.warc = warc;
  }

  /** The last or only record of a message: all that still waits. */
  void writeRest(ByteArrayOutputStream to, Draft draft, MessageDraft message) {
    write(to, draft, message, true);
  }

  /** A record with what has come so far; more will follow. */
  void writePart(ByteArrayOutputStream to, Draft draft, MessageDraft message) {
    write(to, draft, message, false);
  }

  private void write(ByteArrayOutputStream to, Draft draft, MessageDraft message, boolean last) {
    boolean first = !message.isSegmented();
    byte[] block = message.nextBlock(last);
    if (!first) {
      writeContinuation(to, draft, message, block, last);
    } else if (message.side == Side.REQUEST) {
      writeFirst(
          to,
          draft,
          message,
          new WarcRequest.Builder(draft.url()),
          MediaType.HTTP_REQUEST,
          block,
          last);
    } else {
      writeFirst(
          to,
          draft,
          message,
          new WarcResponse.Builder(draft.url()),
          MediaType.HTTP_RESPONSE,
          block,
          last);
    }
  }

  private <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>>
      void writeFirst(
          ByteArrayOutputStream to,
          Draft draft,
          MessageDraft message,
          B record,
          MediaType type,
          byte[] block,
          boolean last) {
    draft.recordIds().forEach(record::concurrentTo);
    URI id = URI.create("urn:uuid:" + UUID.randomUUID());
    message.firstId(id);
    record.recordId(id);
    draft.protocols(message).forEach(value -> record.addHeader("WARC-Protocol", value));
    if (!draft.cipher(message).isEmpty() && !draft.protocols(message).isEmpty()) {
      record.addHeader("WARC-Cipher-Suite", draft.cipher(message));
    }
    if (last) {
      markTruncated(record, message);
    } else {
      record.segmentNumber(1);
    }
    warc.write(to, record, draft.date(), type, block);
  }

  private void writeContinuation(
      ByteArrayOutputStream to, Draft draft, MessageDraft message, byte[] block, boolean last) {
    WarcContinuation.Builder record =
        new WarcContinuation.Builder()
            .segmentOriginId(message.firstId().orElseThrow())
            .segmentNumber(message.segment())
            .setHeader("WARC-Target-URI", draft.url());
    if (last) {
      record.segmentTotalLength(message.blockLength());
      markTruncated(record, message);
    }
    warc.write(to, record, draft.date(), MediaType.OCTET_STREAM, block);
  }

  private static void markTruncated(WarcRecord.AbstractBuilder<?, ?> record, MessageDraft message) {
    if (message.state() != Body.State.COMPLETE) {
      record.truncated(
          message.state() == Body.State.CUT
              ? WarcTruncationReason.DISCONNECT
              : WarcTruncationReason.UNSPECIFIED);
    }
  }

  /** The record that makes the exchange whole. */
  void writeMetadata(ByteArrayOutputStream to, Draft draft, long sequence, Duration took) {
    WarcMetadata.Builder record = new WarcMetadata.Builder().targetURI(draft.url());
    draft.recordIds().forEach(record::concurrentTo);
    byte[] block = draft.facts(sequence, warc.recorder(), took).toFields().toBytes();
    warc.write(to, record, draft.date(), MediaType.WARC_FIELDS, block);
  }
}
