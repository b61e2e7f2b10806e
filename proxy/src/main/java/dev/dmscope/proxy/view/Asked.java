package dev.dmscope.proxy.view;

import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.search.OpenSessions;
import dev.dmscope.proxy.search.query.Field;
import dev.dmscope.proxy.search.query.Query;
import java.util.List;

/** Looks at what is asked for. */
final class Asked {
  private Asked() {}

  /** The open sessions, looked up only if the query asks for them. */
  static OpenSessions openSessions(Query query, Catalogue catalogue) {
    return mentions(query, List.of(Field.IS))
        ? new OpenSessions(catalogue.openSessions())
        : OpenSessions.NONE;
  }

  /** Whether a condition is about one of these fields. */
  static boolean mentions(Query query, List<Field> fields) {
    if (query instanceof Query.And and) {
      return and.parts().stream().anyMatch(part -> mentions(part, fields));
    } else if (query instanceof Query.Or or) {
      return or.parts().stream().anyMatch(part -> mentions(part, fields));
    } else if (query instanceof Query.Not not) {
      return mentions(not.part(), fields);
    } else if (query instanceof Query.Terms terms) {
      return fields.contains(terms.field());
    } else if (query instanceof Query.Like like) {
      return fields.contains(like.field());
    } else if (query instanceof Query.Range range) {
      return fields.contains(range.field());
    } else if (query instanceof Query.Exists exists) {
      return fields.contains(exists.field());
    }
    return false;
  }
}
