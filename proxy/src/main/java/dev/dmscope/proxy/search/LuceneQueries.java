package dev.dmscope.proxy.search;

import dev.dmscope.proxy.search.query.Field;
import dev.dmscope.proxy.search.query.Pattern;
import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.webui.api.QueryProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** Puts a query into Lucene's terms. */
final class LuceneQueries {
  /** A phrase's last word may be begun only, if no more words than this begin so. */
  private static final int MAX_ENDINGS = 500;

  private final IndexReader reader;
  private final OpenSessions open;

  LuceneQueries(IndexReader reader, OpenSessions open) {
    this.reader = reader;
    this.open = open;
  }

  org.apache.lucene.search.Query of(Query query) throws IOException {
    if (query instanceof Query.And and) {
      return all(and.parts());
    } else if (query instanceof Query.Or or) {
      return any(or.parts());
    } else if (query instanceof Query.Not) {
      return all(List.of(query));
    } else if (query instanceof Query.Phrase phrase) {
      return phrase(phrase);
    } else if (query instanceof Query.Terms terms) {
      return terms(terms);
    } else if (query instanceof Query.Like like) {
      return like(MessageDocument.name(like.field()), like.pattern());
    } else if (query instanceof Query.Range range) {
      return LongPoint.newRangeQuery(MessageDocument.name(range.field()), range.min(), range.max());
    } else if (query instanceof Query.Exists exists) {
      return term(MessageDocument.EXISTS, exists.field().label());
    }
    return new MatchAllDocsQuery();
  }

  private org.apache.lucene.search.Query all(List<Query> parts) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNot = true;
    for (Query part : parts) {
      if (part instanceof Query.Not not) {
        all.add(of(not.part()), Occur.MUST_NOT);
      } else {
        all.add(of(part), Occur.FILTER);
        onlyNot = false;
      }
    }
    if (onlyNot) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return all.build();
  }

  private org.apache.lucene.search.Query any(List<Query> parts) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query part : parts) {
      any.add(of(part), Occur.SHOULD);
    }
    return any.build();
  }

  private org.apache.lucene.search.Query terms(Query.Terms terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : terms.anyOf()) {
      any.add(value(terms.field(), value), Occur.SHOULD);
    }
    return terms.anyOf().size() == 1 ? value(terms.field(), terms.anyOf().get(0)) : any.build();
  }

  private org.apache.lucene.search.Query value(Field field, String value) {
    if (field == Field.IS && value.equals("open")) {
      return ofOpenSessions();
    }
    if (field == Field.IS && value.equals("closed")) {
      return new BooleanQuery.Builder()
          .add(term(Field.HAS.label(), "session"), Occur.FILTER)
          .add(ofOpenSessions(), Occur.MUST_NOT)
          .build();
    }
    return term(MessageDocument.name(field), value);
  }

  private org.apache.lucene.search.Query ofOpenSessions() {
    List<BytesRef> names = new ArrayList<>(open.ids().size());
    open.ids().forEach(id -> names.add(new BytesRef(FieldValues.nameOf(id))));
    return new TermInSetQuery(MessageDocument.name(Field.SESSION), names);
  }

  private static org.apache.lucene.search.Query like(String field, Pattern pattern) {
    if (pattern.isPrefix()) {
      return new PrefixQuery(new Term(field, pattern.prefix()));
    }
    String escaped =
        pattern.pieces().stream()
            .map(piece -> piece.replaceAll("[\\\\*?]", "\\\\$0"))
            .collect(Collectors.joining("*"));
    return new WildcardQuery(new Term(field, escaped), 1_000_000);
  }

  private org.apache.lucene.search.Query phrase(Query.Phrase phrase) throws IOException {
    List<String> words = phrase.words();
    String last = words.get(words.size() - 1);
    if (words.size() == 1) {
      return phrase.openEnd()
          ? new PrefixQuery(new Term(MessageDocument.TEXT, last))
          : term(MessageDocument.TEXT, last);
    }
    if (!phrase.openEnd()) {
      return new PhraseQuery(MessageDocument.TEXT, words.toArray(String[]::new));
    }
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (String word : words.subList(0, words.size() - 1)) {
      row.add(new Term(MessageDocument.TEXT, word));
    }
    return row.add(endings(last)).build();
  }

  private Term[] endings(String beginning) throws IOException {
    Set<String> found = new TreeSet<>(Set.of(beginning));
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(MessageDocument.TEXT);
      if (terms == null) {
        continue;
      }
      TermsEnum at = terms.iterator();
      if (at.seekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END) {
        for (BytesRef term = at.term(); term != null; term = at.next()) {
          String word = term.utf8ToString();
          if (!word.startsWith(beginning)) {
            break;
          }
          found.add(word);
          if (found.size() > MAX_ENDINGS) {
            throw new QueryProblem(
                "Too many words begin with " + beginning + ": type more of it.", 0, 0, List.of());
          }
        }
      }
    }
    return found.stream().map(word -> new Term(MessageDocument.TEXT, word)).toArray(Term[]::new);
  }

  private static org.apache.lucene.search.Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
