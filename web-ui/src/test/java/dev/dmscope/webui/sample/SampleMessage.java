package dev.dmscope.webui.sample;

import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.HttpView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.MessageView.NodeView;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A message of a sample session, with what is to be said of it. */
record SampleMessage(
    String id,
    long seq,
    Instant at,
    boolean toServer,
    String device,
    String session,
    String sessionId,
    int httpStatus,
    long httpMs,
    String body,
    SampleXml xml,
    List<FindingView> findings) {
  private static final Set<String> COMMANDS =
      Set.of(
          "Alert",
          "Add",
          "Atomic",
          "Copy",
          "Delete",
          "Exec",
          "Get",
          "Replace",
          "Results",
          "Status",
          "Sequence");

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  Optional<String> msgId() {
    return xml.child(xml.first("SyncHdr", 0), "MsgID");
  }

  /** The commands in document order. */
  List<NodeView> commands() {
    return xml.nodes().stream().filter(node -> COMMANDS.contains(node.name())).toList();
  }

  MessageRow row() {
    return new MessageRow(
        id,
        seq,
        at,
        toServer ? "to-server" : "to-device",
        device,
        "mdm.contoso.example",
        Optional.of(session),
        Optional.of(sessionId),
        msgId(),
        summary(),
        worst(),
        new HttpView("POST", "/omadm?s=" + sessionId, Optional.of(httpStatus), httpMs, false),
        bytes().length,
        Optional.of("xml"),
        "syncml",
        xml.first("Final", 0) >= 0,
        false,
        xml.error().map(error -> error.reason()),
        counts(findings));
  }

  static Counts counts(List<FindingView> findings) {
    return new Counts(
        count(findings, "error"), count(findings, "warning"), count(findings, "info"));
  }

  private static int count(List<FindingView> findings, String severity) {
    return (int) findings.stream().filter(f -> f.severity().equals(severity)).count();
  }

  private Optional<Integer> worst() {
    return commands().stream()
        .filter(node -> node.name().equals("Status"))
        .flatMap(node -> xml.child(node.n(), "Data").stream())
        .filter(code -> !code.isEmpty())
        .map(Integer::valueOf)
        .max(Comparator.naturalOrder());
  }

  private List<String> summary() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (NodeView node : commands()) {
      String data = xml.child(node.n(), "Data").orElse("");
      boolean coded = node.name().equals("Alert") || node.name().equals("Status");
      counts.merge(coded ? node.name() + " " + data : node.name(), 1, Integer::sum);
    }
    List<String> summary = new ArrayList<>();
    counts.forEach((name, n) -> summary.add(n == 1 ? name : name + " ×" + n));
    return summary;
  }
}
