package dev.dmscope.proxy.view;

import dev.dmscope.proxy.search.FoundSessions;
import dev.dmscope.proxy.search.query.Field;
import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.webui.api.SessionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How sessions are picked. A condition on messages holds for a session if one of its messages meets
 * it: the index tells which sessions those are. State and size are looked up in the session's row.
 *
 * @param fits whether a session is picked
 * @param candidates all that can be picked; empty if that can be any
 * @param exact whether all candidates are picked
 */
record SessionPlan(Predicate<SessionRow> fits, Optional<FoundSessions> candidates, boolean exact) {

  /** A plan for the query; {@code find} asks the index. */
  static SessionPlan of(Query query, Function<Query, FoundSessions> find) {
    if (query instanceof Query.All) {
      return new SessionPlan(row -> true, Optional.empty(), false);
    } else if (query instanceof Query.And and) {
      return and.parts().stream()
          .map(part -> of(part, find))
          .reduce(SessionPlan::and)
          .orElseThrow();
    } else if (query instanceof Query.Or or) {
      return or.parts().stream().map(part -> of(part, find)).reduce(SessionPlan::or).orElseThrow();
    } else if (query instanceof Query.Not not) {
      return new SessionPlan(of(not.part(), find).fits.negate(), Optional.empty(), false);
    } else if (query instanceof Query.Terms terms && terms.field() == Field.IS) {
      return new SessionPlan(row -> is(row, terms.anyOf()), Optional.empty(), false);
    } else if (query instanceof Query.Range range && range.field() == Field.BYTES) {
      return new SessionPlan(
          row -> range.min() <= row.bytes() && row.bytes() <= range.max(), Optional.empty(), false);
    }
    FoundSessions found = find.apply(query);
    return new SessionPlan(row -> found.contains(row.id()), Optional.of(found), true);
  }

  private static boolean is(SessionRow row, List<String> states) {
    return states.contains(row.state())
        || (states.contains("closed") && !row.state().equals("open"));
  }

  private SessionPlan and(SessionPlan other) {
    List<FoundSessions> both = new ArrayList<>();
    candidates.ifPresent(both::add);
    other.candidates.ifPresent(both::add);
    return new SessionPlan(
        fits.and(other.fits), both.stream().reduce(FoundSessions::and), exact && other.exact);
  }

  private SessionPlan or(SessionPlan other) {
    return new SessionPlan(
        fits.or(other.fits),
        candidates.flatMap(mine -> other.candidates.map(mine::or)),
        exact && other.exact);
  }
}
