package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Set;

/** Not of a Sequence inside an Atomic, which shares its fate. */
@DmRule(
    id = "sequence-status",
    severity = Severity.WARNING,
    commands = "Status",
    summary = "A Sequence that was begun was answered with something else than 200",
    cites =
        "OMA DM Representation Protocol 1.2 section 4.1.6.14; OMA DM protocol support (Microsoft),"
            + " Sequence",
    dataSync = true)
public final class SequenceStatus implements MessageRule {
  private static final Set<Integer> NEVER_BEGUN = Set.of(401, 406, 407, 501);

  @Override
  public void check(Received received, Reporter findings) {
    for (GroupAnswers answers : GroupAnswers.allIn(received, "Sequence")) {
      boolean failed = answers.code() >= 300 && !NEVER_BEGUN.contains(answers.code());
      if ((failed || answers.code() == 215) && !answers.group().inAtomic()) {
        answers.members().stream()
            .filter(member -> isCarriedOut(member.code()))
            .findFirst()
            .ifPresent(member -> report(answers, member, received, findings));
      }
    }
  }

  /** A failure of one may be that of all: only a success shows that the Sequence was begun. */
  private static boolean isCarriedOut(int code) {
    return code >= 200 && code < 300 && code != 215;
  }

  private static void report(
      GroupAnswers answers, GroupAnswers.Member member, Received received, Reporter findings) {
    Element status = answers.status().element();
    findings.report(
        Severity.WARNING,
        Location.of(received, status.first("Data").orElse(status)),
        Naming.of(answers.group())
            + " was answered "
            + answers.code()
            + ", but its "
            + Naming.of(member.command())
            + " was carried out. Once begun, a Sequence is answered 200, whatever its commands"
            + " say; those left out are answered 215.",
        List.of(Location.of(received, member.status().element())));
  }
}
