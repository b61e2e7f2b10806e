package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import dev.dmscope.analyzer.tree.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rules that say something at a message, later about an older one, and at the end. */
final class SampleRules {
  static final List<Rule> ALL =
      List.of(
          new EveryReplace(),
          new FirstLooksBack(),
          new AtTheEnd(),
          new AcrossSessions(),
          new EveryDocument());

  private SampleRules() {}

  @DmRule(id = "every-replace", severity = Severity.INFO, summary = "A Replace", cites = "-")
  static final class EveryReplace implements MessageRule {
    @Override
    public void check(Received message, Reporter findings) {
      for (Command command : message.message().map(Message::allCommands).orElse(List.of())) {
        if (command.name().equals("Replace")) {
          findings.report(Severity.INFO, Location.of(message, command.element()), "A Replace.");
        }
      }
    }
  }

  /** At the third message it says something about the first. */
  @DmRule(id = "looks-back", severity = Severity.ERROR, summary = "Looks back", cites = "-")
  static final class FirstLooksBack implements SessionRule<List<Location>> {
    @Override
    public List<Location> start() {
      return List.of();
    }

    @Override
    public List<Location> next(List<Location> state, Received message, Reporter findings) {
      if (message.message().isEmpty()) {
        return state;
      }
      List<Location> seen = new ArrayList<>(state);
      seen.add(Location.of(message, message.message().get().root()));
      if (seen.size() == 3) {
        findings.report(Severity.ERROR, seen.get(0), "Seen from the third.", List.of(seen.get(2)));
      }
      return List.copyOf(seen);
    }
  }

  @DmRule(id = "at-the-end", severity = Severity.WARNING, summary = "At the end", cites = "-")
  static final class AtTheEnd implements SessionRule<List<Location>> {
    @Override
    public List<Location> start() {
      return List.of();
    }

    @Override
    public List<Location> next(List<Location> state, Received message, Reporter findings) {
      return message.message().map(m -> List.of(Location.of(message, m.root()))).orElse(state);
    }

    @Override
    public void end(List<Location> state, Ending how, Reporter findings) {
      state.forEach(last -> findings.report(Severity.WARNING, last, "The end: " + how + "."));
    }
  }

  /** At the end of a session it says something about its first message. */
  @DmRule(id = "across-sessions", severity = Severity.INFO, summary = "Across", cites = "-")
  static final class AcrossSessions implements DeviceRule<String> {
    @Override
    public String start() {
      return "";
    }

    @Override
    public String next(String state, Session session, Received message, Reporter findings) {
      return state;
    }

    @Override
    public String ended(String state, Session session, Reporter findings) {
      Location first = new Location(session.first(), -1, "", new Span(0, 0));
      findings.report(Severity.INFO, first, "Ended.");
      return session.id();
    }
  }

  @DmRule(id = "every-document", severity = Severity.INFO, summary = "Document", cites = "-")
  static final class EveryDocument implements DocumentRule {
    @Override
    public Set<DocumentType> types() {
      return Set.of(DocumentType.PROVISIONING);
    }

    @Override
    public void check(FoundDocument document, Reporter findings) {
      findings.report(Severity.INFO, Location.of(document, document.root()), "A document.");
    }
  }
}
