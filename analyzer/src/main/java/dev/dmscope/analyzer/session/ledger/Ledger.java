package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import java.util.List;

/**
 * Every command of a session once, in the order sent, with what came of it. A resend brings no
 * entries of its own.
 */
public record Ledger(List<Entry> entries) {
  public Ledger {
    entries = List.copyOf(entries);
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
}
