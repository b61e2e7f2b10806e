package dev.dmscope.analyzer.testing;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.analyzer.session.Arrival;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Turn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the text of a transcript into turns. */
final class TranscriptParser {
  private static final String DEVICE = ">>> device";
  private static final String SERVER = "<<< server";
  private static final String XML_ONLY = "xml-only:";
  private static final Duration PACE = Duration.ofSeconds(1);

  private final String name;
  private final List<String> lines;
  private final List<Turn> turns = new ArrayList<>();
  private final List<Transcript.Part> parts = new ArrayList<>();
  private Optional<String> xmlOnly = Optional.empty();
  private Instant now = Instant.EPOCH;
  private @Nullable Block request;

  TranscriptParser(String name, String text) {
    this.name = name;
    this.lines = text.lines().toList();
  }

  Transcript parse() {
    int at = preamble();
    while (at < lines.size()) {
      int end = at + 1;
      while (end < lines.size() && !isMarker(lines.get(end))) {
        end++;
      }
      take(Block.parse(name, direction(at), lines, at, end));
      at = end;
    }
    flush();
    if (turns.isEmpty()) {
      throw new TranscriptProblem(name, 1, "No message: begin one with '" + DEVICE + "'");
    }
    return new Transcript(name, turns, parts, xmlOnly);
  }

  private int preamble() {
    int at = 0;
    while (at < lines.size() && !isMarker(lines.get(at))) {
      String line = lines.get(at).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        throw new TranscriptProblem(
            name, at + 1, "Expected '" + DEVICE + "', '" + SERVER + "' or a comment after '#'");
      }
      int mark = line.indexOf(XML_ONLY);
      if (mark >= 0) {
        xmlOnly = Optional.of(line.substring(mark + XML_ONLY.length()).strip());
      }
      at++;
    }
    return at;
  }

  private static boolean isMarker(String line) {
    return line.startsWith(">>>") || line.startsWith("<<<");
  }

  private Direction direction(int at) {
    return switch (lines.get(at).strip()) {
      case DEVICE -> Direction.TO_SERVER;
      case SERVER -> Direction.TO_DEVICE;
      default ->
          throw new TranscriptProblem(
              name, at + 1, "No such marker; use '" + DEVICE + "' or '" + SERVER + "'");
    };
  }

  private void take(Block block) {
    if (block.direction() == Direction.TO_SERVER) {
      flush();
      request = block;
    } else {
      turn(request, block);
      request = null;
    }
  }

  private void flush() {
    if (request != null) {
      turn(request, null);
      request = null;
    }
  }

  private void turn(@Nullable Block up, @Nullable Block down) {
    now = now.plus(PACE).plus(wait(up)).plus(wait(down));
    long sequence = turns.size() + 1L;
    add(up, sequence);
    add(down, sequence);
    boolean http = (up != null && up.hasHttp()) || (down != null && down.hasHttp());
    turns.add(
        new Turn(
            sequence,
            now,
            Optional.ofNullable(up).map(this::arrival),
            Optional.ofNullable(down).map(this::arrival),
            http ? Optional.of(facts(up, down)) : Optional.empty()));
  }

  private static Duration wait(@Nullable Block block) {
    return block == null ? Duration.ZERO : block.head().pause();
  }

  private void add(@Nullable Block block, long sequence) {
    if (block != null) {
      parts.add(
          new Transcript.Part(
              new MessageRef(sequence, block.direction()),
              block.markerLine(),
              block.body().bytes(),
              block.body().lines(),
              block.body().expected()));
    }
  }

  private Arrival arrival(Block block) {
    return Arrival.of(
        block.direction(), now, Body.of(block.body().bytes()), block.head().headers());
  }

  private HttpFacts facts(@Nullable Block up, @Nullable Block down) {
    BlockHead head = up == null ? BlockHead.NONE : up.head();
    URI url = URI.create(head.url().orElse("https://dm.example.com/omadm"));
    String target = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    Optional<Response> response =
        Optional.ofNullable(down)
            .map(
                d ->
                    new Response(
                        d.head().status().orElse(200),
                        "",
                        "HTTP/1.1",
                        d.head().headers(),
                        Body.EMPTY,
                        false));
    return HttpFacts.of(
        new Exchange(
            now,
            Duration.ZERO,
            head.peer().orElse("192.0.2.1"),
            url.getScheme() + "://" + url.getRawAuthority(),
            new Request(
                head.method().orElse("POST"), target, "HTTP/1.1", head.headers(), Body.EMPTY),
            response));
  }
}
