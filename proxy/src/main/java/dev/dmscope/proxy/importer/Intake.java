package dev.dmscope.proxy.importer;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.offline.Pairing;
import dev.dmscope.analyzer.offline.SenderGuess;
import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.proxy.importer.Bodies.Stand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes what importers read, of all files in turn: whole exchanges, and single bodies, which it
 * puts together to exchanges. Where a file tells no time, exchanges come a second apart.
 */
final class Intake {
  private final Consumer<Imported> out;
  private final List<String> problems = new ArrayList<>();
  private final Pairing<Stand> pairing =
      new Pairing<>((request, response) -> take(Bodies.exchange(request, response)));
  private Instant now;
  private int taken;
  private String file = "";

  Intake(Instant start, Consumer<Imported> out) {
    this.now = start;
    this.out = out;
  }

  /** Begins with another file, named for problems. */
  void begin(String name) {
    file = name;
  }

  /** A whole exchange. */
  void add(Imported imported) {
    pairing.flush();
    take(imported);
  }

  private void take(Imported imported) {
    taken++;
    out.accept(imported);
  }

  /** A body that came at a time that is known, or else after the one before. */
  void body(Source source, Body body, Optional<Instant> at) {
    now = now.plusSeconds(1);
    Stand stand = Stand.of(at.orElse(now), body, source);
    pairing.add(SenderGuess.of(source.file(), stand.message()), stand.sessionId(), stand);
  }

  /** What comes now has nothing to do with what came before. */
  void gap() {
    pairing.flush();
  }

  /** Tells the time of files that do not, from where others have got to. */
  Instant now() {
    return now;
  }

  /** Lets the time of files that tell none go on. */
  void goOn(Instant until) {
    if (until.isAfter(now)) {
      now = until;
    }
  }

  /** Something is wrong with the file at hand. */
  void problem(String text) {
    problems.add(file + ": " + text);
  }

  List<String> problems() {
    return problems;
  }

  int taken() {
    return taken;
  }
}
