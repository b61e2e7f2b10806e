package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;

/** The DTD asks for one command at least. */
@DmRule(
    id = "sequence-empty",
    severity = Severity.ERROR,
    commands = "Sequence",
    summary = "A Sequence holds no command",
    cites = "SyncML Representation Protocol DTD 1.2, element Sequence",
    dataSync = true)
public final class SequenceEmpty implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    EmptyGroups.report("Sequence", received, findings);
  }
}
