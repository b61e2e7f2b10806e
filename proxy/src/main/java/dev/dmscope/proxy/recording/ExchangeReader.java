package dev.dmscope.proxy.recording;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.proxy.capture.Side;
import dev.dmscope.proxy.recording.Facts.MessageFacts;
import dev.dmscope.proxy.recording.RecordReader.Stored;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads exchanges back. Keeps the last segment open, so going forward is cheap. For one thread. */
final class ExchangeReader implements Closeable {
  /** Bytes of a body that are handed out at most. */
  static final int BODY_LIMIT = 16 << 20;

  /** A block put together; its bytes are handed out without another copy. */
  private static final class Joined extends ByteArrayOutputStream {
    ByteBuffer view() {
      return ByteBuffer.wrap(buf, 0, count);
    }
  }

  private static final String DAMAGED = "The recorded exchange makes no sense";

  private final IntFunction<Path> paths;
  private @Nullable RecordReader records;
  private int segment;

  /**
   * @param paths gives the file of a segment by its number
   */
  ExchangeReader(IntFunction<Path> paths) {
    this.paths = paths;
  }

  /**
   * @throws IOException if the segment cannot be read or what stands there is not as it was written
   */
  Recorded read(Place place) throws IOException {
    Map<Side, ByteBuffer> blocks = new EnumMap<>(Side.class);
    Stored record = open(place.segment()).read(place.offset());
    Stored first = record;
    while (!record.type().equals("metadata")) {
      if (blocks.put(side(record), record.block()) != null) {
        throw new IOException(DAMAGED);
      }
      record = open(place.segment()).read(record.end());
    }
    try {
      Facts facts = Facts.parse(record.fields());
      if (blocks.isEmpty()) {
        blocks.putAll(join(facts));
      }
      Instant date = Instant.parse(first.headers().first("WARC-Date").orElse(""));
      return new Recorded(
          facts.sequence(), exchange(date, facts, blocks), facts.device(), facts.server());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
      throw new IOException(DAMAGED, e);
    }
  }

  private static Side side(Stored record) throws IOException {
    return switch (record.type()) {
      case "request" -> Side.REQUEST;
      case "response" -> Side.RESPONSE;
      default -> throw new IOException(DAMAGED);
    };
  }

  /** Puts messages together that were written part by part, as far as they are handed out. */
  private Map<Side, ByteBuffer> join(Facts facts) throws IOException {
    Map<Side, Joined> joined = new EnumMap<>(Side.class);
    for (Part part : facts.parts()) {
      Joined block = joined.computeIfAbsent(part.side(), side -> new Joined());
      if (block.size() <= BODY_LIMIT + Assembler.HOLD) {
        ByteBuffer bytes = open(part.place().segment()).read(part.place().offset()).block();
        block.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      }
    }
    Map<Side, ByteBuffer> blocks = new EnumMap<>(Side.class);
    joined.forEach((side, block) -> blocks.put(side, block.view()));
    return blocks;
  }

  private static Exchange exchange(Instant date, Facts facts, Map<Side, ByteBuffer> blocks)
      throws IOException {
    Optional<Response> response = Optional.empty();
    if (facts.response().isPresent()) {
      response = Optional.of(response(block(blocks, Side.RESPONSE), facts));
    }
    return new Exchange(
        date,
        facts.took(),
        facts.peer(),
        facts.origin(),
        request(block(blocks, Side.REQUEST), facts.request()),
        response);
  }

  private static ByteBuffer block(Map<Side, ByteBuffer> blocks, Side side) throws IOException {
    ByteBuffer block = blocks.get(side);
    if (block == null) {
      throw new IOException(DAMAGED);
    }
    return block;
  }

  private static Request request(ByteBuffer block, MessageFacts facts) throws IOException {
    HttpHead head = HttpHead.parse(block);
    String line = head.startLine();
    int method = line.indexOf(' ');
    int version = line.lastIndexOf(' ');
    return new Request(
        line.substring(0, method),
        line.substring(method + 1, Math.max(version, method + 1)),
        facts.protocol(),
        head.headers(),
        body(head, block, facts));
  }

  private static Response response(ByteBuffer block, Facts facts) throws IOException {
    MessageFacts message = facts.response().orElseThrow();
    HttpHead head = HttpHead.parse(block);
    String[] line = head.startLine().split(" ", 3);
    return new Response(
        Integer.parseInt(line[1]),
        line.length < 3 ? "" : line[2],
        message.protocol(),
        head.headers(),
        body(head, block, message),
        facts.madeByProxy());
  }

  private static Body body(HttpHead head, ByteBuffer block, MessageFacts facts) {
    byte[] payload = head.isChunked() ? Chunks.read(block) : rest(block);
    byte[] kept = payload.length > BODY_LIMIT ? Arrays.copyOf(payload, BODY_LIMIT) : payload;
    return kept.length == 0 && facts.length() == 0 && facts.state() == Body.State.COMPLETE
        ? Body.EMPTY
        : new Body(kept, facts.length(), facts.state());
  }

  private static byte[] rest(ByteBuffer block) {
    byte[] rest = new byte[Math.min(block.remaining(), BODY_LIMIT)];
    block.get(rest);
    return rest;
  }

  private RecordReader open(int number) throws IOException {
    RecordReader current = records;
    if (current != null && segment == number) {
      return current;
    }
    close();
    current = new RecordReader(paths.apply(number));
    records = current;
    segment = number;
    return current;
  }

  @Override
  public void close() throws IOException {
    RecordReader current = records;
    records = null;
    if (current != null) {
      current.close();
    }
  }
}
