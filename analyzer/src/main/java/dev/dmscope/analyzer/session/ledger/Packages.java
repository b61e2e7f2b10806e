package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.session.Asking;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The packages of a session. A package is one or more messages of one side, closed by Final; a call
 * for the next message (Alert 1222) in between belongs to none. If the other side speaks although
 * Final is missing, the package counts as closed.
 */
public final class Packages {
  private final Map<MessageRef, Placement> placed = new HashMap<>();
  private Optional<Direction> side = Optional.empty();
  private boolean closed = true;
  private int ordinal;
  private int number;
  private boolean again;

  private Packages() {}

  /** One placement for each message, in the same order. */
  public static List<Placement> of(List<Received> messages) {
    Packages packages = new Packages();
    List<Placement> all = new ArrayList<>(messages.size());
    for (Received received : messages) {
      Placement placement = packages.place(received);
      packages.placed.put(received.ref(), placement);
      all.add(placement);
    }
    return all;
  }

  private Placement place(Received received) {
    Optional<Placement> first = received.resendOf().map(placed::get);
    if (first.isPresent()) {
      return new Placement(
          received.ref(), first.get().ordinal(), first.get().number(), first.get().phase());
    }
    if (received.message().isEmpty()) {
      return in(received, 0, 0);
    }
    Message message = received.message().get();
    boolean turned = !side.equals(Optional.of(received.direction()));
    if (turned && !closed && callsForNext(message)) {
      return in(received, 0, 0);
    }
    if (turned || closed) {
      ordinal++;
      number = next(received);
    }
    side = Optional.of(received.direction());
    closed = message.isFinal();
    again = !received.fromDevice() && Asking.refuses(message);
    return in(received, ordinal, number);
  }

  private int next(Received received) {
    boolean setup = ordinal == 1 ? !received.joinedLate() : again;
    if (received.fromDevice()) {
      return setup ? 1 : 3;
    }
    return number == 1 || (ordinal == 1 && setup) ? 2 : 4;
  }

  private static boolean callsForNext(Message message) {
    return !message.isFinal() && message.hasAlert("1222");
  }

  private Placement in(Received received, int itsOrdinal, int itsNumber) {
    return new Placement(
        received.ref(), itsOrdinal, itsNumber, number <= 2 ? Phase.SETUP : Phase.MANAGEMENT);
  }
}
