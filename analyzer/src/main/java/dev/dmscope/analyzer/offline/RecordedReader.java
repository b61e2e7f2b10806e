package dev.dmscope.analyzer.offline;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.session.Arrival;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.analyzer.testing.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts files together to turns. */
final class RecordedReader {
  private final List<Turn> turns = new ArrayList<>();
  private final Map<MessageRef, Source> places = new HashMap<>();

  private Instant now = Instant.EPOCH;
  private final Pairing<Read> pairing = new Pairing<>(this::turn);

  void add(RecordedFile file) {
    if (file.isTranscript()) {
      pairing.flush();
      add(Transcript.parse(file.name(), new String(file.bytes(), StandardCharsets.UTF_8)));
      return;
    }
    Arrival asDevice = arrival(Direction.TO_SERVER, file.bytes());
    Optional<Message> message = asDevice.message();
    Direction direction = SenderGuess.of(file.name(), message);
    Arrival arrival =
        direction == Direction.TO_SERVER ? asDevice : arrival(direction, file.bytes());
    pairing.add(direction, message.flatMap(Message::sessionId), new Read(file, arrival));
  }

  private Arrival arrival(Direction direction, byte[] bytes) {
    return Arrival.of(direction, now, Body.of(bytes), Headers.NONE);
  }

  private static boolean isBinary(Decoded decoded) {
    return (decoded instanceof Decoded.Document d && d.encoding() == Encoding.WBXML)
        || (decoded instanceof Decoded.Malformed m && m.encoding() == Encoding.WBXML);
  }

  private void add(Transcript transcript) {
    long before = turns.size();
    Instant start = now;
    for (Turn turn : transcript.turns()) {
      now = start.plus(Duration.between(Instant.EPOCH, turn.at()));
      turns.add(
          new Turn(
              before + turn.sequence(),
              now,
              turn.request().map(this::atNow),
              turn.response().map(this::atNow),
              turn.http()));
    }
    Set<MessageRef> binary = new HashSet<>();
    for (Turn turn : transcript.turns()) {
      Stream.of(turn.request(), turn.response())
          .flatMap(Optional::stream)
          .filter(arrival -> isBinary(arrival.decoded()))
          .forEach(arrival -> binary.add(new MessageRef(turn.sequence(), arrival.direction())));
    }
    for (Transcript.Part part : transcript.parts()) {
      List<Integer> lines = part.lines().isEmpty() ? List.of(part.markerLine()) : part.lines();
      places.put(
          new MessageRef(before + part.ref().sequence(), part.direction()),
          Source.within(transcript.name(), part.body(), binary.contains(part.ref()), lines));
    }
    now = now.plusSeconds(1);
  }

  private Arrival atNow(Arrival arrival) {
    return new Arrival(
        arrival.direction(),
        now,
        arrival.decoded(),
        arrival.bytes(),
        arrival.digest(),
        arrival.hashes());
  }

  private void turn(Optional<Read> up, Optional<Read> down) {
    Stream.of(up, down).flatMap(Optional::stream).forEach(this::place);
    turns.add(
        new Turn(
            turns.size() + 1L,
            now,
            up.map(Read::arrival),
            down.map(Read::arrival),
            Optional.empty()));
    now = now.plusSeconds(1);
  }

  private void place(Read read) {
    places.put(
        new MessageRef(turns.size() + 1L, read.arrival().direction()),
        Source.whole(read.file().name(), read.file().bytes(), isBinary(read.arrival().decoded())));
  }

  Recorded finish() {
    pairing.flush();
    return new Recorded(turns, places);
  }

  /** A message and the file it came from. */
  private record Read(RecordedFile file, Arrival arrival) {}
}
