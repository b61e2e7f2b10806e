package dev.dmscope.proxy.search;

import dev.dmscope.proxy.search.query.Field;
import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.proxy.search.query.Words;
import java.util.Set;

/** Tells whether one message fits a query, as the index would. Safe for threads. */
public final class RowMatcher {
  private final Query query;

  public RowMatcher(Query query) {
    this.query = query;
  }

  /** Whether the message fits, with these sessions open. */
  public boolean matches(IndexedMessage message, OpenSessions open) {
    return matches(query, message, open);
  }

  private static boolean matches(Query query, IndexedMessage m, OpenSessions open) {
    if (query instanceof Query.And and) {
      return and.parts().stream().allMatch(part -> matches(part, m, open));
    } else if (query instanceof Query.Or or) {
      return or.parts().stream().anyMatch(part -> matches(part, m, open));
    } else if (query instanceof Query.Not not) {
      return !matches(not.part(), m, open);
    } else if (query instanceof Query.Terms terms) {
      return hasTerm(terms, m, open);
    } else if (query instanceof Query.Like like) {
      return FieldValues.terms(like.field(), m).stream().anyMatch(like.pattern()::matches);
    } else if (query instanceof Query.Range range) {
      return FieldValues.numbers(range.field(), m).stream()
          .anyMatch(n -> range.min() <= n && n <= range.max());
    } else if (query instanceof Query.Exists exists) {
      return exists(exists.field(), m);
    } else if (query instanceof Query.Phrase phrase) {
      return FieldValues.texts(m).stream()
          .anyMatch(text -> Words.find(text, phrase.words(), phrase.openEnd()).length > 0);
    }
    return true;
  }

  static boolean exists(Field field, IndexedMessage m) {
    return !FieldValues.terms(field, m).isEmpty() || !FieldValues.numbers(field, m).isEmpty();
  }

  private static boolean hasTerm(Query.Terms terms, IndexedMessage m, OpenSessions open) {
    Set<String> values = FieldValues.terms(terms.field(), m);
    for (String wanted : terms.anyOf()) {
      boolean fits =
          switch (terms.field() == Field.IS ? wanted : "") {
            case "open" -> m.row().session().filter(open::has).isPresent();
            case "closed" -> m.row().session().filter(id -> !open.has(id)).isPresent();
            default -> values.contains(wanted);
          };
      if (fits) {
        return true;
      }
    }
    return false;
  }
}
