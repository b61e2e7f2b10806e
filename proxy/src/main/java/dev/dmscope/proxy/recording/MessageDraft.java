package dev.dmscope.proxy.recording;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.capture.Side;
import dev.dmscope.proxy.recording.Facts.MessageFacts;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message that is being recorded: what has come and has not been written yet. */
final class MessageDraft {
  /** So many parts hold what a reader hands out of a body; where the others lie nobody asks. */
  private static final int PLACES = 1100;

  final Side side;
  private final String protocol;
  private final HttpHead head;
  private final boolean hasPayload;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private final List<Place> places = new ArrayList<>();
  private Body.State state = Body.State.CUT;
  private long length;
  private long cost;
  private int segments;
  private long blockLength;
  private @Nullable URI firstId;

  MessageDraft(Side side, String protocol, HttpHead head, boolean hasPayload) {
    this.side = side;
    this.protocol = protocol;
    this.head = head;
    this.hasPayload = hasPayload;
  }

  void add(byte[] payload, long payloadCost) {
    waiting.writeBytes(payload);
    length += payload.length;
    cost += payloadCost;
  }

  void ended(Body.State how, long passed) {
    state = how;
    length = Math.max(length, passed);
  }

  int waiting() {
    return waiting.size();
  }

  /** What the bytes that wait cost of the budget; to be given back when they are let go. */
  long takeCost() {
    long taken = cost;
    cost = 0;
    return taken;
  }

  /** The number of the record that {@link #nextBlock} was for, from 1. */
  int segment() {
    return segments;
  }

  boolean isSegmented() {
    return segments > 0;
  }

  /** Bytes of all blocks so far. */
  long blockLength() {
    return blockLength;
  }

  Body.State state() {
    return state;
  }

  MessageFacts facts() {
    return new MessageFacts(protocol, state, length);
  }

  /** Takes what waits as the block of the next record. */
  byte[] nextBlock(boolean last) {
    ByteArrayOutputStream block = new ByteArrayOutputStream(waiting.size() + 512);
    if (segments == 0) {
      block.writeBytes(head.toBytes());
    }
    if (head.isChunked() && hasPayload) {
      Chunks.write(block, waiting.toByteArray());
      if (last && state == Body.State.COMPLETE) {
        Chunks.writeLast(block);
      }
    } else {
      block.writeBytes(waiting.toByteArray());
    }
    waiting.reset();
    segments++;
    blockLength += block.size();
    return block.toByteArray();
  }

  /** The id of the message's first record. */
  Optional<URI> firstId() {
    return Optional.ofNullable(firstId);
  }

  void firstId(URI id) {
    firstId = id;
  }

  /** Notes where segment {@code number} lies now; said again if it had to be written again. */
  void placed(int number, Place place) {
    if (number <= places.size()) {
      places.set(number - 1, place);
    } else if (number <= PLACES) {
      places.add(place);
    }
  }

  List<Place> places() {
    return places;
  }
}
