package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** Remembers whether the server's package is open. */
@DmRule(
    id = "final-before-peer-final",
    severity = Severity.ERROR,
    summary = "The device closes its package while the server's is still open",
    cites = "OMA DM Protocol 1.2 sections 6 and 7")
public final class FinalBeforePeerFinal implements SessionRule<FinalBeforePeerFinal.Left> {
  /** How the server's last message left its package. */
  enum Left {
    CLOSED,
    /** Without Final: cut in two, or Final was forgotten. */
    OPEN,
    /** In the middle of a large object. */
    IN_OBJECT
  }

  @Override
  public Left start() {
    return Left.CLOSED;
  }

  @Override
  public Left next(Left server, Received received, Reporter findings) {
    if (!received.fromDevice()) {
      return leftBy(received);
    }
    if (server != Left.CLOSED && received.message().isPresent()) {
      check(server, received, received.message().get(), findings);
    }
    return server;
  }

  private static Left leftBy(Received received) {
    Optional<Message> message = received.message();
    if (message.isEmpty()
        || !received.isWhole()
        || received.http().filter(HttpFacts::failed).isPresent()
        || message.get().isFinal()
        || message.get().hasAlert("1223")) {
      return Left.CLOSED;
    }
    boolean chunk =
        message.get().allCommands().stream()
            .anyMatch(command -> command.items().stream().anyMatch(Item::moreData));
    return chunk ? Left.IN_OBJECT : Left.OPEN;
  }

  private static void check(Left server, Received received, Message message, Reporter findings) {
    boolean aware = server == Left.IN_OBJECT || message.hasAlert("1222");
    if (!message.isFinal() || !aware || message.hasAlert("1223") || message.hasAlert("1225")) {
      return;
    }
    for (Status status : message.statuses()) {
      if (status.codeNumber() >= 400) {
        return;
      }
    }
    findings.report(
        server == Left.IN_OBJECT ? Severity.ERROR : Severity.WARNING,
        Location.of(
            received,
            message.root().first("SyncBody").flatMap(b -> b.first("Final")).orElse(message.root())),
        "The device closes its answer with Final, though "
            + (server == Left.IN_OBJECT
                ? "the server is in the middle of a large object"
                : "it asks for the rest of the server's package with Alert 1222")
            + ". Leave Final out until the server's package is closed.");
  }
}
