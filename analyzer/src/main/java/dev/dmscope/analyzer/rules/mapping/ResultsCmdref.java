package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.List;
import java.util.Set;

/** Vendors send Results for Exec and Alert: a warning. A stale MsgRef is let pass. */
@DmRule(
    id = "results-cmdref",
    severity = Severity.ERROR,
    commands = "Results",
    summary = "Results refer to no Get of the peer",
    cites = "SyncML Representation Protocol DTD 1.2, element Results; MS-MDM 2.2.7.8",
    dataSync = true)
public final class ResultsCmdref implements MessageRule {
  private static final Set<String> ASKING = Set.of("Get", "Search");
  private static final Set<String> VENDOR_USE = Set.of("Exec", "Alert");

  @Override
  public void check(Received received, Reporter findings) {
    if (received.isWhole() && received.message().isPresent() && !received.joinedLate()) {
      Message message = received.message().get();
      message.each(Results.class).forEach(results -> checkResults(received, results, findings));
    }
  }

  private static void checkResults(Received received, Results results, Reporter findings) {
    String ref = results.cmdRef().orElse("");
    Referent referent = received.before().referent(received.direction(), results);
    if (ref.isEmpty()) {
      report(received, results, Severity.ERROR, "The Results have no CmdRef", findings);
    } else if (referent instanceof Referent.NoSuchCommand) {
      String what = "CmdRef " + Quote.of(ref) + " is no command of the message it refers to";
      report(received, results, Severity.ERROR, what, findings);
    } else if (referent instanceof Referent.Of of && !ASKING.contains(of.command().name())) {
      Issued command = of.command();
      boolean vendor = VENDOR_USE.contains(command.name());
      findings.report(
          vendor ? Severity.WARNING : Severity.ERROR,
          at(received, results),
          "The Results refer to "
              + Naming.of(command)
              + "; only a Get brings Results. Copy CmdRef from the Get.",
          List.of(Place.of(command)));
    }
  }

  private static void report(
      Received received, Results results, Severity severity, String what, Reporter findings) {
    findings.report(
        severity,
        at(received, results),
        what + ", so that the value cannot be told apart. Copy the CmdID of the Get.");
  }

  private static Location at(Received received, Results results) {
    return Location.of(received, results.element().first("CmdRef").orElse(results.element()));
  }
}
