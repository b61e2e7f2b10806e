package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.Received;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls for the next message, and what came for each. */
final class Calls {
  private final List<NextCall> calls = new ArrayList<>(0);

  /** Whether the package of the one who sends that way is open: its last message had no Final. */
  private final Map<Direction, Boolean> open = new EnumMap<>(Direction.class);

  /** A message came, its own calls not yet seen. */
  void came(Received received, Message message) {
    if (!calls.isEmpty()) {
      NextCall last = calls.get(calls.size() - 1);
      if (last.next().isEmpty() && last.caller() != received.direction()) {
        calls.set(
            calls.size() - 1,
            new NextCall(last.alert(), last.caller(), last.wanted(), Optional.of(received.ref())));
      }
    }
    open.put(received.direction(), !message.isFinal());
  }

  void called(Place alert, Received received) {
    Direction peer = received.direction().reverse();
    NextCall.Wanted wanted = NextCall.Wanted.NOTHING;
    if (received.before().openObject(peer).isPresent()) {
      wanted = NextCall.Wanted.NEXT_CHUNK;
    } else if (open.getOrDefault(peer, false)) {
      wanted = NextCall.Wanted.REST_OF_PACKAGE;
    }
    calls.add(new NextCall(alert, received.direction(), wanted, Optional.empty()));
  }

  List<NextCall> list() {
    return calls;
  }
}
