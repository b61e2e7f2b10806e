package dev.dmscope.proxy.importer;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Request;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.analyzer.testing.Transcript;
import dev.dmscope.analyzer.testing.TranscriptProblem;
import dev.dmscope.proxy.capture.TlsFacts;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions written as text ({@code .dms}). */
final class TranscriptImporter implements Importer {
  @Override
  public boolean recognises(InputFile file) {
    return file.endsWith(".dms") || file.headText().startsWith(">>> device");
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    intake.gap();
    Instant start = intake.now();
    try {
      Transcript transcript = Transcript.parse(file.name(), Texts.decode(file.bytes()));
      for (Turn turn : transcript.turns()) {
        Instant at = start.plus(Duration.between(Instant.EPOCH, turn.at()));
        intake.add(imported(transcript, turn, at));
        intake.goOn(at);
      }
    } catch (TranscriptProblem e) {
      // It names the file itself, with the line.
      throw new ImportProblem(String.valueOf(e.getMessage()).replace(file.name() + ":", "line "));
    }
  }

  private static Imported imported(Transcript transcript, Turn turn, Instant at) {
    Optional<Transcript.Part> up = part(transcript, turn, Direction.TO_SERVER);
    Optional<Transcript.Part> down = part(transcript, turn, Direction.TO_DEVICE);
    Optional<Source> request = up.map(part -> source(transcript, part));
    Optional<Source> response = down.map(part -> source(transcript, part));
    if (turn.http().isEmpty()) {
      return Bodies.exchange(
          up.map(p -> stand(at, p, source(transcript, p))),
          down.map(p -> stand(at, p, source(transcript, p))));
    }
    Exchange exchange = exchange(turn.http().get(), at, up, down);
    return new Imported(exchange, true, request, response, TlsFacts.NONE, TlsFacts.NONE);
  }

  private static Bodies.Stand stand(Instant at, Transcript.Part part, Source source) {
    return Bodies.Stand.of(at, Body.of(part.body()), source);
  }

  private static Optional<Transcript.Part> part(Transcript all, Turn turn, Direction direction) {
    MessageRef ref = new MessageRef(turn.sequence(), direction);
    return all.parts().stream().filter(part -> part.ref().equals(ref)).findFirst();
  }

  private static Source source(Transcript transcript, Transcript.Part part) {
    List<Integer> lines = part.lines().isEmpty() ? List.of(part.markerLine()) : part.lines();
    return Source.within(transcript.name(), part.body(), Bodies.isBinary(part.body()), lines);
  }

  private static Exchange exchange(
      HttpFacts http, Instant at, Optional<Transcript.Part> up, Optional<Transcript.Part> down) {
    URI url = URI.create(http.url());
    String origin = url.getScheme() + "://" + url.getRawAuthority();
    return new Exchange(
        at,
        Duration.ZERO,
        http.peer(),
        origin,
        new Request(
            http.method(),
            http.url().substring(origin.length()),
            "HTTP/1.1",
            http.requestHeaders(),
            up.map(part -> Body.of(part.body())).orElse(Body.EMPTY)),
        http.status()
            .map(
                status ->
                    new Response(
                        status,
                        "",
                        "HTTP/1.1",
                        http.responseHeaders(),
                        down.map(part -> Body.of(part.body())).orElse(Body.EMPTY),
                        http.madeByProxy())));
  }
}
