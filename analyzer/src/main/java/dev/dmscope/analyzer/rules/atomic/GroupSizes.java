package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Sent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many commands the groups of the peer hold; each message of it is counted once, if asked. */
final class GroupSizes {
  private final Received answer;
  private final Map<MessageRef, Map<String, Integer>> counted = new HashMap<>(1);

  GroupSizes(Received answer) {
    this.answer = answer;
  }

  /** The number of its members; -1 if not all of them are known. */
  int of(GroupAnswers answers) {
    return counted
        .computeIfAbsent(
            answers.group().message(), m -> count(Around.sent(answers.group(), answer)))
        .getOrDefault(answers.group().cmdId(), -1);
  }

  private static Map<String, Integer> count(Optional<Sent> sent) {
    Map<String, Integer> sizes = new HashMap<>();
    if (sent.isPresent() && sent.get().readable() && sent.get().repeatedCmdIds().isEmpty()) {
      for (Issued command : sent.get().commands().values()) {
        command.parent().ifPresent(group -> sizes.merge(group, 1, Integer::sum));
      }
    }
    return sizes;
  }
}
