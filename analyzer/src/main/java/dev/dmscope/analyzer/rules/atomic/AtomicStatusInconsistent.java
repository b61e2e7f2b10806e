package dev.dmscope.analyzer.rules.atomic;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.List;

/**
 * Judges an Atomic and its direct members where they are answered in one message. An Atomic that
 * was refused as a whole, or skipped, may have members with any code; 202 is a success.
 */
@DmRule(
    id = "atomic-status-inconsistent",
    severity = Severity.ERROR,
    commands = "Status",
    summary = "The Statuses for an Atomic and for its commands contradict each other",
    cites =
        "OMA DM Representation Protocol 1.2 section 4.1.6.3; OMA DM protocol support (Microsoft),"
            + " SyncML response codes",
    dataSync = true)
public final class AtomicStatusInconsistent implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    GroupSizes sizes = new GroupSizes(received);
    for (GroupAnswers answers : GroupAnswers.allIn(received, "Atomic")) {
      if (answers.code() == 200) {
        answers.members().stream()
            .filter(member -> isFailed(member.code()) || isUndone(member.code()))
            .forEach(member -> reportSuccess(answers, member, received, findings));
      } else if (answers.code() == 507) {
        judgeFailed(answers, sizes, received, findings);
      }
    }
  }

  private static void judgeFailed(
      GroupAnswers answers, GroupSizes sizes, Received received, Reporter findings) {
    List<GroupAnswers.Member> kept =
        answers.members().stream()
            .filter(m -> isDone(m.code()) && !m.command().name().equals("Sequence"))
            .toList();
    long commands = kept.stream().map(m -> m.command().cmdId()).distinct().count();
    boolean allWell = kept.size() == answers.members().size() && commands == sizes.of(answers);
    if (allWell && !kept.isEmpty()) {
      findings.report(
          Severity.ERROR,
          at(received, answers.status()),
          Naming.of(answers.group())
              + " was answered 507 although each of its commands succeeded, so it is not clear"
              + " what the device did. Answer 200, or the command that failed with its code.",
          kept.stream().map(m -> at(received, m.status())).toList());
    } else if (!allWell) {
      kept.forEach(member -> reportKept(answers, member, received, findings));
    }
  }

  private static boolean isFailed(int code) {
    return code >= 400;
  }

  private static boolean isUndone(int code) {
    return code == 216;
  }

  private static boolean isDone(int code) {
    return code >= 200 && code < 300 && code != 215 && code != 216;
  }

  private static void reportSuccess(
      GroupAnswers answers, GroupAnswers.Member member, Received received, Reporter findings) {
    findings.report(
        Severity.ERROR,
        at(received, answers.status()),
        Naming.of(answers.group())
            + " was answered 200, but its "
            + Naming.of(member.command())
            + " "
            + member.code()
            + ": an Atomic succeeds only as a whole. Answer it 507, and what was undone 216.",
        List.of(at(received, member.status())));
  }

  private static void reportKept(
      GroupAnswers answers, GroupAnswers.Member member, Received received, Reporter findings) {
    findings.report(
        Severity.WARNING,
        at(received, member.status()),
        Naming.of(member.command())
            + " was answered "
            + member.code()
            + ", but the Atomic around it failed with 507. Answer 216 if it was undone, 516 if it"
            + " could not be.",
        List.of(at(received, answers.status())));
  }

  private static Location at(Received received, Status status) {
    Element element = status.element();
    return Location.of(received, element.first("Data").orElse(element));
  }
}
