package dev.dmscope.proxy.view;

import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.proxy.search.query.Words;
import dev.dmscope.webui.api.SearchAnswer.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Cuts the piece of a text that holds what was searched for. */
final class Snippets {
  private static final int AROUND = 60;
  private static final int LONGEST = 240;

  private Snippets() {}

  /** One snippet for each phrase that the text holds, at its first place. */
  static List<Snippet> of(Query query, String field, Supplier<String> source) {
    List<Query.Phrase> phrases = phrases(query, new ArrayList<>());
    if (phrases.isEmpty()) {
      return List.of();
    }
    String text = source.get();
    List<Snippet> snippets = new ArrayList<>();
    for (Query.Phrase phrase : phrases) {
      int[] place = Words.find(text, phrase.words(), phrase.openEnd());
      if (place.length == 2 && snippets.size() < 3) {
        snippets.add(around(field, text, place[0], place[1]));
      }
    }
    return snippets;
  }

  private static Snippet around(String field, String text, int start, int end) {
    int from = clear(text, Math.max(0, start - AROUND));
    int to = clear(text, Math.min(text.length(), Math.min(end + AROUND, from + LONGEST)));
    String before = from > 0 ? "…" : "";
    String after = to < text.length() ? "…" : "";
    int shift = before.length() - from;
    return new Snippet(
        field,
        before + text.substring(from, to) + after,
        List.of(List.of(start + shift, Math.min(end, to) + shift)));
  }

  /** Never cuts a surrogate pair. */
  private static int clear(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** What is denied is not shown. */
  private static List<Query.Phrase> phrases(Query query, List<Query.Phrase> found) {
    if (query instanceof Query.And and) {
      and.parts().forEach(part -> phrases(part, found));
    } else if (query instanceof Query.Or or) {
      or.parts().forEach(part -> phrases(part, found));
    } else if (query instanceof Query.Phrase phrase) {
      found.add(phrase);
    }
    return found;
  }
}
