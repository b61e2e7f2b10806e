package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** The DTD asks for one command at least. */
@DmRule(
    id = "atomic-empty",
    severity = Severity.ERROR,
    commands = "Atomic",
    summary = "An Atomic holds no command",
    cites = "SyncML Representation Protocol DTD 1.2, element Atomic",
    dataSync = true)
public final class AtomicEmpty implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    EmptyGroups.report("Atomic", received, findings);
  }
}
