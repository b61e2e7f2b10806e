package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Received;

/**
 * What is no number of three digits is an error, a number that no table has a warning, a code of a
 * vendor info. A missing code is left to status-required-element.
 */
@DmRule(
    id = "status-code-unknown",
    severity = Severity.ERROR,
    commands = "Status",
    summary = "The code of a Status is none of SyncML's",
    cites =
        "SyncML Representation Protocol section 10; OMA DM protocol support (Microsoft), SyncML"
            + " response codes",
    dataSync = true)
public final class StatusCodeUnknown implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty() || !received.isWhole()) {
      return;
    }
    Message message = received.message().get();
    for (Status status : message.statuses()) {
      int code = status.codeNumber();
      if (!StatusCodes.isKnown(code)
          && status.code().isPresent()
          && !status.code().get().isEmpty()) {
        report(status, code, received, findings);
      }
    }
  }

  private static void report(Status status, int code, Received received, Reporter findings) {
    boolean vendors = StatusCodes.isVendors(code);
    boolean number = code >= 100 && code <= 999;
    findings.report(
        vendors ? Severity.INFO : number ? Severity.WARNING : Severity.ERROR,
        Place.of(received, status, "Data"),
        "Status code "
            + Quote.of(status.code().orElse(""))
            + (vendors
                ? " is a vendor's own; others do not know it."
                : number
                    ? " is in no table of SyncML, so the peer cannot tell what happened. Use the"
                        + " code that comes nearest, such as 500."
                    : " is not a number of three digits, so the peer cannot read it. Put the code"
                        + " alone into Data, and texts into an Item."));
  }
}
