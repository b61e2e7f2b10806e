package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pairs themselves stand in {@link CodeFit}; only Statuses whose command is known are judged.
 */
@DmRule(
    id = "status-code-not-for-command",
    severity = Severity.ERROR,
    commands = "Status",
    summary = "A Status code cannot be, or is odd, for the command that it answers",
    cites =
        "OMA DM Representation Protocol 1.2 section 4.1.6 (tables of codes); OMA DM protocol"
            + " support (Microsoft), SyncML response status codes",
    dataSync = true)
public final class StatusCodeNotForCommand implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (!received.isWhole() || received.message().isEmpty()) {
      return;
    }
    Message message = received.message().get();
    Set<String> accepted = new HashSet<>();
    for (Status status : message.statuses()) {
      Referent referent = received.before().referent(received.direction(), status);
      if (referent instanceof Referent.Header header) {
        if (status.codeNumber() == 200 || status.codeNumber() == 212) {
          accepted.add(header.message().msgId());
        }
        CodeFit.ofHeader(status.codeNumber(), received.dataSync())
            .ifPresent(misfit -> report(received, status, "SyncHdr", misfit, findings));
      } else if (referent instanceof Referent.Of of) {
        boolean headerAccepted = accepted.contains(status.msgRef().orElse(""));
        CodeFit.of(of.command(), status.codeNumber(), headerAccepted, received.dataSync())
            .ifPresent(misfit -> report(received, status, of.command(), misfit, findings));
      }
    }
  }

  private static void report(
      Received received, Status status, Issued command, CodeFit.Misfit misfit, Reporter findings) {
    findings.report(
        misfit.severity(),
        Place.of(received, status, "Data"),
        text(status, Naming.of(command), misfit),
        List.of(Place.of(command)));
  }

  private static void report(
      Received received, Status status, String name, CodeFit.Misfit misfit, Reporter findings) {
    findings.report(
        misfit.severity(), Place.of(received, status, "Data"), text(status, name, misfit));
  }

  private static String text(Status status, String answered, CodeFit.Misfit misfit) {
    return "Status " + status.codeNumber() + " for " + answered + ": " + misfit.why();
  }
}
