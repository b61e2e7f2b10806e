package dev.dmscope.proxy.search.query;

import java.util.List;

/**
 * What is asked of a message. Values are normalised: lower case, paths as {@link Paths} has them.
 */
public sealed interface Query {
  /** Every message. */
  record All() implements Query {}

  /** All of these. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of these. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Not this. */
  record Not(Query part) implements Query {}

  /**
   * These words one after the other in the text.
   *
   * @param words at least one, as {@link Words} splits them
   * @param openEnd whether the last one may be longer
   */
  record Phrase(List<String> words, boolean openEnd) implements Query {
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /** One of the field's values is one of these. */
  record Terms(Field field, List<String> anyOf) implements Query {
    public Terms {
      anyOf = List.copyOf(anyOf);
    }
  }

  /** One of the field's values fits the pattern. */
  record Like(Field field, Pattern pattern) implements Query {}

  /** One of the field's numbers lies between these, both included. */
  record Range(Field field, long min, long max) implements Query {}

  /** The field has a value. */
  record Exists(Field field) implements Query {}
}
