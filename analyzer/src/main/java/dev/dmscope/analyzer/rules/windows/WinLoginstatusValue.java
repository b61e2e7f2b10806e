package dev.dmscope.analyzer.rules.windows;

import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;
import java.util.Optional;
import java.util.Set;

/** Letter case is not looked at. */
@DmRule(
    id = "win-loginstatus-value",
    severity = Severity.WARNING,
    commands = "Alert",
    summary = "LoginStatus is none of user, others and none",
    cites = "OMA DM protocol support (Microsoft), User targeted vs. Device targeted configuration")
public final class WinLoginstatusValue implements MessageRule {
  private static final Set<String> VALUES = Set.of("user", "others", "none");

  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice() || !received.isWhole() || received.message().isEmpty()) {
      return;
    }
    Optional<Item> item = LoginStatus.in(received.message().get());
    if (item.isPresent() && !VALUES.contains(LoginStatus.value(item.get()))) {
      findings.report(
          Severity.WARNING,
          Location.of(received, item.get().data().orElse(item.get().element())),
          "LoginStatus is "
              + Quote.of(LoginStatus.value(item.get()))
              + "; a server knows user, others and none only.");
    }
  }
}
