package dev.dmscope.proxy.recording;

import dev.dmscope.proxy.capture.BoundedCapture;
import dev.dmscope.proxy.capture.CaptureEvent;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts the mixed steps of many exchanges together. An exchange of small messages is written when it
 * is over, its records side by side; a message that outgrows {@link #HOLD} is written part by part
 * as it comes.
 */
final class Assembler {
  /** A message of at most so many payload bytes is one record. */
  static final int HOLD = 256 << 10;

  /** What is held at most of a message when memory is short. */
  private static final int HOLD_UNDER_PRESSURE = 16 << 10;

  private final BoundedCapture capture;
  private final ExchangeEncoder encoder;
  private final Numbers numbers;
  private final Consumer<Unit> log;
  private final Map<Long, Draft> open = new HashMap<>();

  Assembler(BoundedCapture capture, ExchangeEncoder encoder, Numbers numbers, Consumer<Unit> log) {
    this.capture = capture;
    this.encoder = encoder;
    this.numbers = numbers;
    this.log = log;
  }

  void accept(CaptureEvent event) {
    if (event instanceof CaptureEvent.Opened opened) {
      open.put(opened.exchange(), new Draft(opened));
      return;
    }
    Draft draft = open.get(event.exchange());
    if (draft == null) {
      capture.release(event.cost()); // given up before
    } else if (event instanceof CaptureEvent.Payload payload) {
      payload(draft, payload);
    } else if (event instanceof CaptureEvent.Responded responded) {
      draft.responded(responded);
    } else if (event instanceof CaptureEvent.Ended ended) {
      draft.message(ended.side()).ifPresent(it -> it.ended(ended.how(), ended.length()));
    } else if (event instanceof CaptureEvent.Finished finished) {
      finish(draft, finished);
      open.remove(finished.exchange());
    }
  }

  /** Lets an exchange go that cannot be written; it is counted as a gap. */
  void giveUp(long exchange) {
    Draft draft = open.remove(exchange);
    if (draft != null) {
      capture.release(draft.takeCost());
      numbers.lost(1);
    }
  }

  /** How many exchanges have begun and not ended. */
  int open() {
    return open.size();
  }

  /** Ends what is still open, as cut. */
  void finishAll() {
    for (long exchange : List.copyOf(open.keySet())) {
      accept(new CaptureEvent.Finished(exchange, Duration.ZERO, false));
    }
  }

  private void payload(Draft draft, CaptureEvent.Payload payload) {
    MessageDraft message = draft.message(payload.side()).orElse(null);
    if (message == null) {
      capture.release(payload.cost());
      return;
    }
    message.add(payload.bytes(), payload.cost());
    int hold = capture.filled() > 0.5 ? HOLD_UNDER_PRESSURE : HOLD;
    if (message.waiting() > hold) {
      ByteArrayOutputStream part = new ByteArrayOutputStream(hold);
      encoder.writePart(part, draft, message);
      addPart(message, part);
      capture.release(message.takeCost());
    }
  }

  private void finish(Draft draft, CaptureEvent.Finished finished) {
    if (finished.lost()) {
      giveUp(finished.exchange());
      return;
    }
    long sequence = numbers.next(log);
    Duration took = finished.took();
    if (draft.messages().stream().noneMatch(MessageDraft::isSegmented)) {
      ByteArrayOutputStream records = new ByteArrayOutputStream(4096);
      draft.messages().forEach(message -> encoder.writeRest(records, draft, message));
      encoder.writeMetadata(records, draft, sequence, took);
      log.accept(Unit.of(sequence, true, records.toByteArray()));
    } else {
      for (MessageDraft message : draft.messages()) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream(4096);
        encoder.writeRest(rest, draft, message);
        addPart(message, rest);
      }
      log.accept(new Unit(sequence, true, () -> metadata(draft, sequence, took), place -> {}));
    }
    numbers.recorded(draft);
    capture.release(draft.takeCost());
  }

  private void addPart(MessageDraft message, ByteArrayOutputStream record) {
    int number = message.segment();
    log.accept(Unit.part(record.toByteArray(), place -> message.placed(number, place)));
  }

  private byte[] metadata(Draft draft, long sequence, Duration took) {
    ByteArrayOutputStream record = new ByteArrayOutputStream(1024);
    encoder.writeMetadata(record, draft, sequence, took);
    return record.toByteArray();
  }
}
