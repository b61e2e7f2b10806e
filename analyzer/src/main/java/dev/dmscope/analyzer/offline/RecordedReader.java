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
  private Optional<Arrival> request = Optional.empty();

  void add(RecordedFile file) {
    if (file.isTranscript()) {
      flush();
      add(Transcript.parse(file.name(), new String(file.bytes(), StandardCharsets.UTF_8)));
      return;
    }
    Arrival asDevice = arrival(Direction.TO_SERVER, file.bytes());
    Optional<Message> message = asDevice.message();
    if (SenderGuess.of(file.name(), message) == Direction.TO_SERVER) {
      flush();
      request = Optional.of(asDevice);
      place(file, asDevice);
    } else {
      if (!answers(message)) {
        flush();
      }
      Arrival asServer = arrival(Direction.TO_DEVICE, file.bytes());
      place(file, asServer);
      turn(request, Optional.of(asServer));
      request = Optional.empty();
    }
  }

  private boolean answers(Optional<Message> response) {
    Optional<String> asked = request.flatMap(Arrival::message).flatMap(Message::sessionId);
    Optional<String> answered = response.flatMap(Message::sessionId);
    return asked.isEmpty() || answered.isEmpty() || asked.equals(answered);
  }

  private Arrival arrival(Direction direction, byte[] bytes) {
    return Arrival.of(direction, now, Body.of(bytes), Headers.NONE);
  }

  private void place(RecordedFile file, Arrival arrival) {
    places.put(
        new MessageRef(turns.size() + 1L, arrival.direction()),
        Source.whole(file.name(), file.bytes(), isBinary(arrival.decoded())));
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

  private void flush() {
    if (request.isPresent()) {
      turn(request, Optional.empty());
      request = Optional.empty();
    }
  }

  private void turn(Optional<Arrival> up, Optional<Arrival> down) {
    turns.add(new Turn(turns.size() + 1L, now, up, down, Optional.empty()));
    now = now.plusSeconds(1);
  }

  Recorded finish() {
    flush();
    return new Recorded(turns, places);
  }
}
