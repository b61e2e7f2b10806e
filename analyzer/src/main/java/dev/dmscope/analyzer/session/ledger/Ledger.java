package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/**
 * Every command of a session once, in the order sent, with what came of it. A resend brings no
 * entries of its own.
 *
 * @param calls each call for the next message, in the order they came
 */
public record Ledger(List<Entry> entries, List<NextCall> calls) {
  public Ledger {
    entries = List.copyOf(entries);
    calls = List.copyOf(calls);
  }

  /** The ledger of a session as far as it went. Linear in the commands. */
  public static Ledger of(List<Received> messages) {
    LedgerWriter writer = new LedgerWriter();
    messages.stream().filter(m -> m.resendOf().isEmpty()).forEach(writer::add);
    return writer.finish();
  }

  /** The commands of one message. */
  public List<Entry> of(MessageRef message) {
    return entries.stream().filter(e -> e.place().message().equals(message)).toList();
  }

  /** The members that stand directly in that Atomic or Sequence, in their order. */
  public List<Entry> members(Place group) {
    return entries.stream().filter(e -> e.parent().filter(group::equals).isPresent()).toList();
  }

  /** The large objects, each once, in the order they began. */
  public List<Transfer> transfers() {
    return entries.stream().flatMap(e -> e.transfer().stream()).distinct().toList();
  }
}
