package dev.dmscope.proxy.search;

import dev.dmscope.proxy.search.query.Field;
import dev.dmscope.proxy.search.query.Paths;
import dev.dmscope.proxy.search.query.Term;
import dev.dmscope.webui.api.MessageRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values a message has in each field of the filter language. The index keeps these and the
 * check in memory looks at these, so both give the same answer.
 */
final class FieldValues {
  private FieldValues() {}

  /** The values compared as words; none for numbers and text. */
  static Set<String> terms(Field field, IndexedMessage m) {
    MessageRow row = m.row();
    return switch (field) {
      case DEVICE -> words(List.of(row.device()));
      case SERVER -> words(List.of(row.server()));
      case SESSION -> words(sessions(row));
      case MSGID -> words(row.msgId());
      case CMD -> words(m.commands());
      case CMDID -> words(m.cmdIds());
      case TARGET -> paths(List.of(m.targets()));
      case SOURCE -> paths(List.of(m.sources()));
      case URI -> paths(List.of(m.locUris(), m.targets(), m.sources()));
      case TYPE -> words(m.types());
      case FORMAT -> words(m.formats());
      case RULE -> words(m.rules());
      case SEVERITY -> words(m.severities());
      case DIR -> words(List.of(row.dir()));
      case ENC -> words(row.enc());
      case FINAL -> row.kind().equals("syncml") ? Set.of(row.isFinal() ? "yes" : "no") : Set.of();
      case IS -> is(row);
      case HAS -> has(m);
      case STATUS, ALERT, HTTP, BYTES, SINCE, UNTIL, DATA -> Set.of();
    };
  }

  /** The values compared as numbers. */
  static List<Long> numbers(Field field, IndexedMessage m) {
    return switch (field) {
      case STATUS -> codes(m.statuses());
      case ALERT -> codes(m.alerts());
      case HTTP -> m.row().http().status().map(Integer::longValue).stream().toList();
      case BYTES -> List.of(m.row().bytes());
      case SINCE, UNTIL -> List.of(m.row().at().toEpochMilli());
      default -> List.of();
    };
  }

  /** What words are looked for in. */
  static List<String> texts(IndexedMessage m) {
    List<String> texts = new ArrayList<>();
    texts.add(m.text());
    texts.add(m.row().device());
    texts.add(m.row().server());
    texts.add(m.row().http().target());
    m.row().decodeError().ifPresent(texts::add);
    texts.addAll(m.rules());
    return texts;
  }

  private static List<String> sessions(MessageRow row) {
    List<String> names = new ArrayList<>(2);
    row.sessionId().ifPresent(names::add);
    row.session().ifPresent(id -> names.add(nameOf(id)));
    return names;
  }

  /** How a recorded session is named in {@link Field#SESSION}. */
  static String nameOf(String session) {
    return "#" + session;
  }

  /** Whether its session is open is not a property of the message: {@link OpenSessions} knows. */
  private static Set<String> is(MessageRow row) {
    Set<String> is = new LinkedHashSet<>();
    if (row.resend()) {
      is.add("resend");
    }
    if (row.decodeError().isPresent()) {
      is.add("malformed");
    }
    return is;
  }

  private static Set<String> has(IndexedMessage m) {
    Set<String> has = new LinkedHashSet<>();
    add(has, "finding", !m.rules().isEmpty());
    add(has, "session", m.row().session().isPresent());
    add(has, "status", !m.statuses().isEmpty());
    add(has, "alert", !m.alerts().isEmpty());
    add(has, "results", m.commands().contains("Results"));
    add(has, "atomic", m.commands().contains("Atomic"));
    return has;
  }

  private static void add(Set<String> has, String name, boolean there) {
    if (there) {
      has.add(name);
    }
  }

  private static Set<String> words(Optional<String> value) {
    return words(value.stream().toList());
  }

  private static Set<String> words(Collection<String> values) {
    Set<String> words = new LinkedHashSet<>();
    for (String value : values) {
      String word = Term.of(value);
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static Set<String> paths(List<List<String>> uris) {
    Set<String> terms = new LinkedHashSet<>();
    uris.forEach(some -> some.forEach(uri -> Paths.addTerms(uri, terms)));
    return terms;
  }

  private static List<Long> codes(List<String> codes) {
    return codes.stream().filter(c -> c.matches("[0-9]{1,9}")).map(Long::valueOf).toList();
  }
}
