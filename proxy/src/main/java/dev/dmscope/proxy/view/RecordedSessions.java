package dev.dmscope.proxy.view;

import dev.dmscope.analyzer.payload.Payloads;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.pipeline.Pipeline;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.proxy.search.LuceneIndex;
import dev.dmscope.proxy.search.query.Query;
import dev.dmscope.proxy.search.query.QueryParser;
import dev.dmscope.proxy.search.query.Scope;
import dev.dmscope.webui.api.FeedEvent;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.Ladder;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.MessageView;
import dev.dmscope.webui.api.Page;
import dev.dmscope.webui.api.RuleView;
import dev.dmscope.webui.api.SearchAnswer;
import dev.dmscope.webui.api.SearchAnswer.Hit;
import dev.dmscope.webui.api.SessionCatalog;
import dev.dmscope.webui.api.SessionRow;
import dev.dmscope.webui.api.StatusView;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All that was recorded, for the UI. */
public final class RecordedSessions implements SessionCatalog, AutoCloseable {
  private final Catalogue catalogue;
  private final Recording recording;
  private final LuceneIndex index;
  private final Clock clock;
  private final Feed feed;
  private final Contents contents;
  private final MessageLists messages;
  private final SessionLists sessions;
  private final FindingLists findings;
  private final MessagePages pages;
  private final Ladders ladders;
  private final StatusPage status;
  private final List<RuleView> rules;

  /** Owns none of its parts. Listens to the pipeline from now on, so make it before that starts. */
  public RecordedSessions(
      Facts facts,
      Recording recording,
      Catalogue catalogue,
      LuceneIndex index,
      Pipeline pipeline,
      List<? extends Rule> rules,
      Payloads payloads,
      Clock clock) {
    this.catalogue = catalogue;
    this.recording = recording;
    this.index = index;
    this.clock = clock;
    this.contents = new Contents(recording, catalogue);
    this.feed = new Feed(catalogue, contents);
    this.messages = new MessageLists(catalogue, index, feed);
    this.sessions = new SessionLists(catalogue, index, feed);
    this.findings = new FindingLists(catalogue, index, feed);
    this.pages = new MessagePages(recording, catalogue, payloads);
    this.ladders = new Ladders(recording, catalogue);
    this.status = new StatusPage(facts, recording, catalogue, pipeline, rules.size());
    this.rules = rules.stream().map(RuleViews::of).toList();
    pipeline.onApplied(feed::add);
  }

  @Override
  public StatusView status() {
    return status.view(feed.now());
  }

  @Override
  public Page<MessageRow> messages(String query, Optional<String> cursor, int limit) {
    return messages.page(parse(query, Scope.MESSAGES), cursor, limit);
  }

  @Override
  public Optional<MessageView> message(String id) {
    return pages.page(id);
  }

  @Override
  public Optional<byte[]> body(String id) {
    return pages.body(id);
  }

  @Override
  public Page<SessionRow> sessions(String query, Optional<String> cursor, int limit) {
    return sessions.page(parse(query, Scope.SESSIONS), cursor, limit);
  }

  @Override
  public Optional<SessionRow> session(String id) {
    return Cursors.isId(id) ? catalogue.session(id) : Optional.empty();
  }

  @Override
  public Optional<Ladder> ladder(String id) {
    return session(id).map(ladders::of);
  }

  @Override
  public Page<FindingView> findings(String query, Optional<String> cursor, int limit) {
    return findings.page(parse(query, Scope.MESSAGES), cursor, limit);
  }

  @Override
  public SearchAnswer search(String query, Optional<String> cursor, int limit) {
    Query asked = parse(query, Scope.MESSAGES);
    long start = System.nanoTime();
    Page<MessageRow> found = messages.found(asked, cursor, limit);
    long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
    List<Hit> hits = found.items().stream().map(row -> hit(asked, row)).toList();
    Page<Hit> page = new Page<>(hits, found.next(), found.total(), found.exact(), found.feed());
    return new SearchAnswer(page, took, Math.max(0, recording.last() - index.visible()));
  }

  private Hit hit(Query query, MessageRow row) {
    return new Hit(row, Snippets.of(query, "text", () -> contents.of(row).text()));
  }

  @Override
  public List<RuleView> rules() {
    return rules;
  }

  @Override
  public Subscription subscribe(
      String query, Optional<String> cursor, Consumer<FeedEvent> listener) {
    return feed.subscribe(parse(query, Scope.MESSAGES), cursor, listener);
  }

  private Query parse(String query, Scope scope) {
    return QueryParser.parse(query, clock.instant(), scope);
  }

  /** Ends all feeds. */
  @Override
  public void close() {
    feed.close();
  }
}
