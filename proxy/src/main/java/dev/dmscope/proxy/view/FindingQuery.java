package dev.dmscope.proxy.view;

import dev.dmscope.proxy.search.query.Field;
import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.webui.api.FindingView;
import java.util.ArrayList;
import java.util.List;

/**
 * A query for findings, taken apart: what is only about rule and severity is asked of each finding,
 * the rest of its message.
 *
 * @param messages what the message must meet
 * @param findings what the finding must meet
 */
record FindingQuery(Query messages, Query findings) {
  private static final List<Field> OWN = List.of(Field.RULE, Field.SEVERITY);

  static FindingQuery of(Query query) {
    List<Query> messages = new ArrayList<>();
    List<Query> findings = new ArrayList<>();
    messages.add(new Query.Terms(Field.HAS, List.of("finding")));
    for (Query part : query instanceof Query.And and ? and.parts() : List.of(query)) {
      if (isOwn(part)) {
        findings.add(part);
        // A message with such a finding meets the condition too, unless something is denied.
        if (part instanceof Query.Terms || part instanceof Query.Like) {
          messages.add(part);
        }
      } else {
        messages.add(part);
      }
    }
    return new FindingQuery(new Query.And(messages), new Query.And(findings));
  }

  boolean fits(FindingView finding) {
    return fits(findings, finding);
  }

  private static boolean fits(Query query, FindingView finding) {
    if (query instanceof Query.And and) {
      return and.parts().stream().allMatch(part -> fits(part, finding));
    } else if (query instanceof Query.Or or) {
      return or.parts().stream().anyMatch(part -> fits(part, finding));
    } else if (query instanceof Query.Not not) {
      return !fits(not.part(), finding);
    } else if (query instanceof Query.Terms terms) {
      return terms.anyOf().contains(value(terms.field(), finding));
    } else if (query instanceof Query.Like like) {
      return like.pattern().matches(value(like.field(), finding));
    }
    return true;
  }

  private static String value(Field field, FindingView finding) {
    return field == Field.RULE ? finding.rule() : finding.severity();
  }

  /** Whether nothing but rule and severity is asked. */
  private static boolean isOwn(Query query) {
    if (query instanceof Query.And and) {
      return and.parts().stream().allMatch(FindingQuery::isOwn);
    } else if (query instanceof Query.Or or) {
      return or.parts().stream().allMatch(FindingQuery::isOwn);
    } else if (query instanceof Query.Not not) {
      return isOwn(not.part());
    }
    return Asked.mentions(query, OWN);
  }
}
