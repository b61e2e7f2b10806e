package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Sent;
import java.util.Optional;

/** Finds the groups that stood around a command which the peer sent. */
final class Around {
  private Around() {}

  /** The nearest Atomic around it, also through a Sequence. */
  static Optional<Issued> atomic(Issued inner, Received answer) {
    if (!inner.inAtomic()) {
      return Optional.empty();
    }
    Optional<Sent> sent = sent(inner, answer);
    Optional<Issued> holder = inner.parent().flatMap(id -> sent.flatMap(s -> s.command(id)));
    while (holder.isPresent() && !holder.get().name().equals("Atomic")) {
      holder = holder.get().parent().flatMap(id -> sent.flatMap(s -> s.command(id)));
    }
    return holder;
  }

  /** The message that brought a command. */
  static Optional<Sent> sent(Issued command, Received answer) {
    for (Sent message : answer.before().from(answer.direction().reverse())) {
      if (message.ref().equals(command.message())) {
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }
}
