package dev.dmscope.analyzer.rules.mapping;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Within one message; a second answer in a later one is left to status-msgref-stale. A command of
 * several items may draw one Status for each. Where the CmdID was used twice, nothing is said.
 */
@DmRule(
    id = "status-duplicate",
    severity = Severity.WARNING,
    commands = "Status",
    summary = "A command was answered twice in one message",
    cites = "MS-MDM 2.2.6.1",
    dataSync = true)
public final class StatusDuplicate implements MessageRule {
  /** What a Status answers, with the nodes that it names. */
  private record Answer(Reference to, List<String> targets, List<String> sources) {}

  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty() || !received.isWhole()) {
      return;
    }
    Message message = received.message().get();
    if (message.statuses().size() < 2) {
      return;
    }
    Map<Answer, List<Status>> answers = new HashMap<>();
    for (Status status : message.statuses()) {
      Answer answer = new Answer(Reference.of(status), status.targetRefs(), status.sourceRefs());
      if (!answer.to().cmdRef().isEmpty()) {
        answers.computeIfAbsent(answer, a -> new ArrayList<>(1)).add(status);
      }
    }
    if (answers.size() < message.statuses().size()) {
      answers.values().forEach(same -> judge(same, received, findings));
    }
  }

  private static void judge(List<Status> same, Received received, Reporter findings) {
    if (same.size() < 2) {
      return;
    }
    Referent to = received.before().referent(received.direction(), same.get(0));
    if (to instanceof Referent.Header) {
      report(same, 1, "SyncHdr", received, findings);
    } else if (to instanceof Referent.Of of) {
      Issued command = of.command();
      int most = same.get(0).targetRefs().isEmpty() ? Math.max(1, command.items()) : 1;
      report(same, most, Naming.of(command), received, findings);
    }
  }

  private static void report(
      List<Status> same, int most, String answered, Received received, Reporter findings) {
    for (int i = most; i < same.size(); i++) {
      findings.report(
          Severity.WARNING,
          Location.of(received, same.get(i).element()),
          answered
              + " was answered before in this message"
              + (same.get(0).codeNumber() == same.get(i).codeNumber()
                  ? ""
                  : ", with "
                      + same.get(0).codeNumber()
                      + " instead of "
                      + same.get(i).codeNumber())
              + ". Send one Status for each command, or one for each item with its TargetRef.",
          List.of(Location.of(received, same.get(0).element())));
    }
  }
}
