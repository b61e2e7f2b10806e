package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;

/** Of chunks of the server; what came of those of Results is said by Alert 1222. */
@DmRule(
    id = "lo-213-missing",
    severity = Severity.ERROR,
    commands = "Status",
    summary = "A chunk of a large object is answered with success instead of 213",
    cites = "OMA DM Protocol 1.2 section 7")
public final class Lo213Missing implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (!received.fromDevice() || received.message().isEmpty()) {
      return;
    }
    for (Status status : received.message().get().statuses()) {
      int code = status.codeNumber();
      if (code >= 200
          && code < 300
          && code != 213
          && received.before().referent(received.direction(), status) instanceof Referent.Of of
          && of.command().moreData()
          && of.command().items() == 1) {
        findings.report(
            Severity.ERROR,
            Location.of(received, status.element().first("Data").orElse(status.element())),
            Naming.of(of.command())
                + " is a chunk with more to follow; Status "
                + code
                + " says that all is done. Answer 213 for each chunk but the last.");
      }
    }
  }
}
