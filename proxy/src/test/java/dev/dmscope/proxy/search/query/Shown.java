package dev.dmscope.proxy.search.query;

import java.util.stream.Collectors;

/** Queries as short text, for tests. */
final class Shown {
  private Shown() {}

  static String of(Query query) {
    if (query instanceof Query.And and) {
      return and.parts().stream().map(Shown::of).collect(Collectors.joining(" and ", "(", ")"));
    } else if (query instanceof Query.Or or) {
      return or.parts().stream().map(Shown::of).collect(Collectors.joining(" or ", "(", ")"));
    } else if (query instanceof Query.Not not) {
      return "not " + of(not.part());
    } else if (query instanceof Query.Phrase phrase) {
      return '"' + String.join(" ", phrase.words()) + '"' + (phrase.openEnd() ? "*" : "");
    } else if (query instanceof Query.Terms terms) {
      return terms.field().label() + "=" + String.join("|", terms.anyOf());
    } else if (query instanceof Query.Like like) {
      return like.field().label() + "~" + String.join("*", like.pattern().pieces());
    } else if (query instanceof Query.Range range) {
      return range.field().label()
          + " "
          + (range.min() == Long.MIN_VALUE ? "" : range.min())
          + ".."
          + (range.max() == Long.MAX_VALUE ? "" : range.max());
    } else if (query instanceof Query.Exists exists) {
      return "has " + exists.field().label();
    }
    return "everything";
  }
}
