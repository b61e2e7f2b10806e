package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DocumentRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.SessionRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules by scope. */
final class RuleBook {
  final List<Listed<MessageRule>> ofMessages = new ArrayList<>();
  final List<Listed<SessionRule<Object>>> ofSessions = new ArrayList<>();
  final List<Listed<DeviceRule<Object>>> ofDevices = new ArrayList<>();

  /** The first state of each session rule: one for all sessions, since states do not change. */
  final Object[] starts;

  private final Map<DocumentType, List<Listed<DocumentRule>>> ofDocuments =
      new EnumMap<>(DocumentType.class);

  /**
   * Sorts the rules.
   *
   * @throws IllegalArgumentException if two have the same id, or an annotation contradicts itself
   */
  RuleBook(List<? extends Rule> rules) {
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("Two rules are called " + rule.id());
      }
      if (rule instanceof MessageRule m) {
        ofMessages.add(new Listed<>(m));
      } else if (rule instanceof SessionRule<?> s) {
        ofSessions.add(new Listed<>(untyped(s)));
      } else if (rule instanceof DeviceRule<?> d) {
        ofDevices.add(new Listed<>(untyped(d)));
      } else if (rule instanceof DocumentRule d) {
        Listed<DocumentRule> listed = new Listed<>(d);
        for (DocumentType type : d.types()) {
          ofDocuments.computeIfAbsent(type, t -> new ArrayList<>()).add(listed);
        }
      }
    }
    this.starts = ofSessions.stream().map(r -> r.rule.start()).toArray();
  }

  List<Listed<DocumentRule>> of(DocumentType type) {
    return ofDocuments.getOrDefault(type, List.of());
  }

  /** Whether it is worth looking for documents. */
  boolean wantsDocuments() {
    return !ofDocuments.isEmpty() || !ofDevices.isEmpty();
  }

  /** A rule is only ever given the states that it made itself. */
  @SuppressWarnings("unchecked")
  private static SessionRule<Object> untyped(SessionRule<?> rule) {
    return (SessionRule<Object>) rule;
  }

  /** As for session rules. */
  @SuppressWarnings("unchecked")
  private static DeviceRule<Object> untyped(DeviceRule<?> rule) {
    return (DeviceRule<Object>) rule;
  }
}
