package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Naming;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Once a message. Commands are compared with those beside them only: members of a group may be
 * answered after it or after all the rest. Servers answer in any order, and devices bear it.
 */
@DmRule(
    id = "status-order",
    severity = Severity.WARNING,
    byProfile =
        @InProfile(
            value = {Profile.OMA_1_1, Profile.OMA_1_2},
            severity = Severity.INFO),
    commands = "Status",
    summary = "Statuses do not come in the order of the commands",
    cites = "MS-MDM 2.2.6.1; OMA DM protocol support (Microsoft), Sequence")
public final class StatusOrder implements MessageRule {
  /** Where commands stand side by side: in a message, or in a group of it. */
  private record Row(String msgRef, Optional<String> parent) {}

  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty() || !received.isWhole()) {
      return;
    }
    Message message = received.message().get();
    if (message.statuses().size() < 3) {
      return;
    }
    Map<Row, Issued> latest = new HashMap<>(4);
    for (Status status : message.statuses()) {
      if (received.before().referent(received.direction(), status) instanceof Referent.Of of) {
        Row row = new Row(status.msgRef().orElse(""), of.command().parent());
        @Nullable Issued before = latest.get(row);
        if (before != null && before.element() > of.command().element()) {
          report(status, of.command(), before, received, findings);
          return;
        }
        latest.put(row, of.command());
      }
    }
  }

  private static void report(
      Status status, Issued command, Issued before, Received received, Reporter findings) {
    findings.report(
        received.fromDevice() ? Severity.WARNING : Severity.INFO,
        Location.of(received, status.element()),
        "The Status for "
            + Naming.of(command)
            + " stands after that for "
            + Naming.of(before)
            + ", which was sent later. Answer commands in the order in which they came.",
        List.of(Place.of(command)));
  }
}
