package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The elements of the server that Windows must refuse with Status 400, as long as it has not closed
 * its answer. A Status 400 with a blank CmdRef may belong to any of them.
 *
 * @param expected in the order sent
 */
record Refusals(List<Refusals.Expected> expected) {
  static final Refusals NONE = new Refusals(List.of());

  /** A server that sends ever more of them is not followed beyond this. */
  private static final int MOST = 100;

  /**
   * One of them.
   *
   * @param cmdId empty if it has none
   */
  record Expected(String cmdId, String name, Location at) {}

  /** And those of another message of the server. */
  Refusals plus(Received received, Predicate<Command> refused) {
    if (received.message().isEmpty()
        || !received.isWhole()
        || received.http().filter(HttpFacts::failed).isPresent()
        || received.message().flatMap(Message::header).filter(SyncHdr::noResp).isPresent()) {
      return this;
    }
    List<Expected> more = null;
    for (Command command : received.message().get().allCommands()) {
      if (refused.test(command) && !command.noResp() && expected.size() < MOST) {
        more = more == null ? new ArrayList<>(expected) : more;
        Location at = Location.of(received, command.element());
        more.add(new Expected(command.cmdId().orElse(""), Naming.of(command), at));
      }
    }
    return more == null ? this : new Refusals(List.copyOf(more));
  }

  /** Without those that a message of the device refuses, with 400 or by refusing it all. */
  Refusals without(Message answer) {
    List<Expected> left = new ArrayList<>(expected);
    for (Status status : answer.statuses()) {
      if (status.codeNumber() >= 400 && status.isForSyncHdr()) {
        return NONE;
      }
      String ref = status.cmdRef().orElse("");
      if (status.codeNumber() == 400) {
        left.removeIf(e -> ref.isEmpty() || ref.equals(e.cmdId()));
      }
    }
    return new Refusals(List.copyOf(left));
  }
}
