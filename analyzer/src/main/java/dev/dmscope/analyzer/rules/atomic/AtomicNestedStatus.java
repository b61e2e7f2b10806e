package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Judges the Statuses for an Atomic and the one around it where they come in one message; where one
 * does not come at all, that is status-missing.
 */
@DmRule(
    id = "atomic-nested-status",
    severity = Severity.ERROR,
    commands = "Status",
    summary = "A nested Atomic was not answered with 500, and the one around it with 507",
    cites = "OMA DM protocol support (Microsoft), DM protocol commands",
    dataSync = true)
public final class AtomicNestedStatus implements MessageRule {
  private static final Set<Integer> ALSO_REFUSED = Set.of(400, 405, 406, 501);

  /** A Status and the command it answers. */
  private record Answer(Issued command, Status status) {}

  @Override
  public void check(Received received, Reporter findings) {
    if (!received.isWhole() || received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    Map<String, Answer> answers = new HashMap<>();
    for (Status status : message.statuses()) {
      if (status.isForSyncHdr() && status.codeNumber() >= 400) {
        return;
      }
      if (received.before().referent(received.direction(), status) instanceof Referent.Of of
          && of.command().name().equals("Atomic")) {
        answers.putIfAbsent(key(of.command()), new Answer(of.command(), status));
      }
    }
    for (Answer inner : answers.values()) {
      Around.atomic(inner.command, received)
          .map(outer -> answers.get(key(outer)))
          .ifPresent(outer -> judge(inner, outer, received, findings));
    }
  }

  private static void judge(Answer inner, Answer outer, Received received, Reporter findings) {
    int innerCode = inner.status.codeNumber();
    int outerCode = outer.status.codeNumber();
    boolean outerRight = outerCode == 507 || (outer.command.inAtomic() && outerCode == 500);
    if (innerCode == 500 && outerRight) {
      return;
    }
    boolean refused = ALSO_REFUSED.contains(innerCode) && outerRight;
    Status wrong = innerCode == 500 ? outer.status : inner.status;
    findings.report(
        refused ? Severity.WARNING : Severity.ERROR,
        Location.of(received, wrong.element().first("Data").orElse(wrong.element())),
        Naming.of(inner.command)
            + " inside "
            + Naming.of(outer.command)
            + " was answered "
            + innerCode
            + " and the outer one "
            + outerCode
            + "; a nested Atomic is answered 500, the one around it 507, and neither is carried"
            + " out.");
  }

  private static String key(Issued command) {
    return command.message() + " " + command.cmdId();
  }
}
