package dev.dmscope.webui.sample;

import dev.dmscope.webui.api.Ladder;
import dev.dmscope.webui.api.Ladder.Answer;
import dev.dmscope.webui.api.Ladder.CommandView;
import dev.dmscope.webui.api.Ladder.Rung;
import dev.dmscope.webui.api.MessageView.NodeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ladder of a sample session. */
record SampleLadder(SampleSession session) {
  Ladder ladder() {
    List<Rung> rungs = new ArrayList<>();
    Instant start = session.messages().get(0).at();
    Instant before = start;
    for (int i = 0; i < session.messages().size(); i++) {
      SampleMessage message = session.messages().get(i);
      List<CommandView> commands = new ArrayList<>();
      for (NodeView node : message.commands()) {
        commands.add(command(message, node));
      }
      rungs.add(
          new Rung(
              message.row(),
              message.at(),
              Duration.between(start, message.at()).toMillis(),
              Duration.between(before, message.at()).toMillis(),
              Math.min(i + 1, 4),
              i < 2 ? "setup" : "management",
              commands));
      before = message.at();
    }
    return new Ladder(session.row(), rungs, session.findings(), false);
  }

  private CommandView command(SampleMessage message, NodeView node) {
    SampleXml xml = message.xml();
    boolean answering = node.name().equals("Status") || node.name().equals("Results");
    Optional<SampleMessage> refers =
        answering ? peer(message, xml.child(node.n(), "MsgRef")) : Optional.empty();
    Optional<Integer> refersTo =
        refers.flatMap(peer -> byCmdId(peer, xml.child(node.n(), "CmdRef").orElse("")));
    Optional<Answer> answer = answering ? Optional.empty() : answer(message, node);
    String data = xml.child(node.n(), "Data").orElse("");
    String cmd = xml.child(node.n(), "Cmd").orElse("");
    return new CommandView(
        node.depth() - 2,
        node.n(),
        xml.child(node.n(), "CmdID"),
        node.name(),
        answering ? List.of() : targets(xml, node),
        node.name().equals("Status") ? cmd + " " + data : node.name().equals("Alert") ? data : "",
        refers.map(SampleMessage::id),
        refersTo,
        answer,
        !answering && answer.isEmpty());
  }

  private Optional<Answer> answer(SampleMessage asked, NodeView command) {
    String cmdId = asked.xml().child(command.n(), "CmdID").orElse("");
    for (SampleMessage message : session.messages()) {
      for (NodeView node : message.commands()) {
        if (message.toServer() != asked.toServer()
            && node.name().equals("Status")
            && message.xml().child(node.n(), "MsgRef").equals(asked.msgId())
            && message.xml().child(node.n(), "CmdRef").orElse("").equals(cmdId)) {
          Optional<String> code = message.xml().child(node.n(), "Data").filter(c -> !c.isEmpty());
          return code.map(c -> new Answer(message.id(), node.n(), Integer.parseInt(c), meaning(c)));
        }
      }
    }
    return Optional.empty();
  }

  private static String meaning(String code) {
    return switch (code) {
      case "200" -> "OK";
      case "201" -> "Item added";
      case "202" -> "Accepted for processing";
      case "212" -> "Authentication accepted";
      case "404" -> "Not found";
      case "500" -> "Command failed";
      default -> "";
    };
  }

  private Optional<SampleMessage> peer(SampleMessage message, Optional<String> msgId) {
    return session.messages().stream()
        .filter(m -> m.toServer() != message.toServer() && m.msgId().equals(msgId))
        .findFirst();
  }

  private static Optional<Integer> byCmdId(SampleMessage message, String cmdId) {
    return message.commands().stream()
        .filter(node -> message.xml().child(node.n(), "CmdID").orElse("").equals(cmdId))
        .map(NodeView::n)
        .findFirst();
  }

  private static List<String> targets(SampleXml xml, NodeView command) {
    List<String> targets = new ArrayList<>();
    for (NodeView node : xml.nodes()) {
      boolean inside = node.start() > command.start() && node.end() < command.end();
      if (inside && node.name().equals("LocURI") && !command.name().equals("Atomic")) {
        targets.add(node.value());
      }
    }
    return targets;
  }
}
