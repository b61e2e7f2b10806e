package dev.dmscope.analyzer.rules.windows;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;

/** Counts all of a message and points at the first. */
@DmRule(
    id = "win-scope-prefix-implicit",
    severity = Severity.INFO,
    profiles = Profile.WINDOWS,
    summary = "The server addresses a node without ./Device or ./User, which means the device",
    cites = "OMA DM protocol support (Microsoft), User targeted vs. Device targeted configuration")
public final class WinScopePrefixImplicit implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.fromDevice() || received.message().isEmpty()) {
      return;
    }
    int count = 0;
    Optional<Item> first = Optional.empty();
    for (Command command : received.message().get().allCommands()) {
      for (Item item : command.items()) {
        if (item.target().filter(Scope::isImplicit).isPresent()) {
          count++;
          first = first.or(() -> Optional.of(item));
        }
      }
    }
    if (first.isPresent()) {
      findings.report(
          Severity.INFO,
          Location.of(received, first.get().element()),
          Quote.of(first.get().target().orElse(""))
              + (count == 1 ? "" : " and " + (count - 1) + " more")
              + " says neither ./Device nor ./User, so it is for the device. Write ./Device if that"
              + " is meant.");
    }
  }
}
