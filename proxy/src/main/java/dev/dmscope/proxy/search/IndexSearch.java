package dev.dmscope.proxy.search;

import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.webui.api.QueryProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/**
 * One search. The index is sorted newest first, so each segment is left as soon as the page is full
 * and {@value #COUNTED} hits are counted.
 */
final class IndexSearch {
  private static final int COUNTED = 10_000;

  private final OpenIndex index;
  private final OpenSessions open;
  private final Duration patience;

  IndexSearch(OpenIndex index, OpenSessions open, Duration patience) {
    this.index = index;
    this.open = open;
    this.patience = patience;
  }

  Found find(Query query, Optional<String> before, int limit) throws IOException {
    long applied = index.visible();
    FieldDoc after =
        before
            .map(MessageDocument::order)
            .map(order -> new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {order}))
            .orElse(null);
    TopFieldDocs hits =
        search(
            query,
            (searcher, asked) ->
                searcher.search(
                    asked,
                    new TopFieldCollectorManager(
                        IndexFiles.NEWEST_FIRST, limit, after, COUNTED, false)));
    List<String> ids = new ArrayList<>(hits.scoreDocs.length);
    for (ScoreDoc hit : hits.scoreDocs) {
      ids.add(MessageDocument.message((Long) ((FieldDoc) hit).fields[0]));
    }
    return new Found(
        ids,
        ids.size() == limit,
        hits.totalHits.value,
        hits.totalHits.relation == TotalHits.Relation.EQUAL_TO,
        applied);
  }

  FoundSessions sessions(Query query) throws IOException {
    return search(query, (searcher, asked) -> searcher.search(asked, new SessionNumbers.Manager()));
  }

  private interface Ask<T> {
    T of(IndexSearcher searcher, org.apache.lucene.search.Query query) throws IOException;
  }

  private <T> T search(Query query, Ask<T> ask) throws IOException {
    IndexSearcher current = index.searchers().acquire();
    try {
      Deadline deadline = new Deadline(patience);
      IndexSearcher searcher =
          new IndexSearcher(
              ExitableDirectoryReader.wrap((DirectoryReader) current.getIndexReader(), deadline));
      searcher.setTimeout(deadline);
      LuceneQueries queries = new LuceneQueries(searcher.getIndexReader(), open);
      T answer = ask.of(searcher, queries.of(query));
      if (searcher.timedOut()) {
        throw tooLong();
      }
      return answer;
    } catch (ExitableDirectoryReader.ExitingReaderException late) {
      throw tooLong();
    } catch (IndexSearcher.TooManyClauses tooMany) {
      throw new QueryProblem("The query asks for too many words at once.", 0, 0, List.of());
    } finally {
      index.searchers().release(current);
    }
  }

  private QueryProblem tooLong() {
    return new QueryProblem(
        "The search took longer than "
            + patience.toSeconds()
            + " s. Ask for more letters before a star, or a shorter time with since:.",
        0,
        0,
        List.of());
  }
}
