package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.message.Group;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;

/** What atomic-empty and sequence-empty share. */
final class EmptyGroups {
  private EmptyGroups() {}

  static void report(String name, Received received, Reporter findings) {
    if (!received.isWhole() || received.message().isEmpty()) {
      return;
    }
    received
        .message()
        .get()
        .each(Group.class)
        .filter(group -> group.name().equals(name) && group.members().isEmpty())
        .forEach(
            group ->
                findings.report(
                    Severity.ERROR,
                    Location.of(received, group.element()),
                    Naming.of(group)
                        + " holds no command, and the DTD asks for one at least. Leave it out."));
  }
}
