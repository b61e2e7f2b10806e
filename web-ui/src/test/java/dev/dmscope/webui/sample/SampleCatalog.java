package dev.dmscope.webui.sample;

import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.FeedEvent;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.Ladder;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.MessageView;
import dev.dmscope.webui.api.MessageView.HeaderView;
import dev.dmscope.webui.api.Page;
import dev.dmscope.webui.api.QueryProblem;
import dev.dmscope.webui.api.RuleView;
import dev.dmscope.webui.api.SearchAnswer;
import dev.dmscope.webui.api.SessionCatalog;
import dev.dmscope.webui.api.SessionRow;
import dev.dmscope.webui.api.StatusView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A recording in memory. Cursors are numbers of messages. */
public final class SampleCatalog implements SessionCatalog {
  /** A search for this fails with an exception. */
  public static final String FAILING = "fail-please";

  private final List<SampleSession> sessions = new ArrayList<>();
  private final List<SampleMessage> messages = new ArrayList<>();
  private final List<Consumer<FeedEvent>> listeners = new CopyOnWriteArrayList<>();
  private final SampleTraffic traffic = new SampleTraffic(this);

  /** Adds a session and tells those who listen. */
  synchronized void add(SampleSession session) {
    sessions.add(session);
    for (SampleMessage message : session.messages()) {
      messages.add(message);
      tell(new FeedEvent.Message(feed(), message.row()));
    }
    tell(new FeedEvent.Session(feed(), session.row()));
  }

  private void tell(FeedEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  /** The cursor of now. */
  public synchronized String feed() {
    return Integer.toString(messages.size());
  }

  @Override
  public synchronized StatusView status() {
    return new StatusView(
        "0.1.0",
        List.of("https://127.0.0.1:8443"),
        "https://mdm.contoso.example/",
        "recording",
        Optional.empty(),
        "3F:41:9A:0C:7E:52:B1:6D:D8:23:F4:95:0B:AC:6E:17:88:3D:C2:59:E0:74:1F:AB:36:8E:05:D9:47:BC:12:60",
        "/var/lib/dmscope/ca.pem",
        "/var/lib/dmscope",
        messages.size() / 2,
        0,
        messages.size() / 2,
        0,
        sessions.size(),
        sessions.stream().filter(SampleSession::open).count(),
        messages.size(),
        sessions.stream()
            .map(session -> session.row().findings())
            .reduce(
                Counts.NONE,
                (a, b) ->
                    new Counts(
                        a.error() + b.error(), a.warning() + b.warning(), a.info() + b.info())),
        18_400_000,
        SampleRules.ALL.size(),
        feed());
  }

  @Override
  public synchronized Page<MessageRow> messages(String query, Optional<String> cursor, int limit) {
    SampleQuery filter = SampleQuery.parse(query);
    List<MessageRow> rows = new ArrayList<>();
    for (int i = messages.size() - 1; i >= 0; i--) {
      MessageRow row = messages.get(i).row();
      if (filter.fits(row)) {
        rows.add(row);
      }
    }
    return page(rows, cursor, limit);
  }

  private <T> Page<T> page(List<T> rows, Optional<String> cursor, int limit) {
    int from = cursor.map(SampleCatalog::number).orElse(0);
    int to = Math.min(rows.size(), from + limit);
    Optional<String> next = to < rows.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
    return new Page<>(rows.subList(Math.min(from, to), to), next, rows.size(), true, feed());
  }

  private static int number(String cursor) {
    try {
      return Integer.parseInt(cursor);
    } catch (NumberFormatException e) {
      throw QueryProblem.ofCursor("The cursor " + cursor + " is none of this recording");
    }
  }

  @Override
  public synchronized Optional<MessageView> message(String id) {
    return find(id).map(this::view);
  }

  private synchronized Optional<SampleMessage> find(String id) {
    return messages.stream().filter(message -> message.id().equals(id)).findFirst();
  }

  private MessageView view(SampleMessage message) {
    List<SampleMessage> around =
        sessions.stream()
            .filter(s -> s.id().equals(message.session()))
            .findFirst()
            .orElseThrow()
            .messages();
    int at = around.indexOf(message);
    return new MessageView(
        message.row(),
        message.toServer() ? "POST /omadm HTTP/1.1" : "HTTP/1.1 200 OK",
        List.of(
            new HeaderView("Host", "mdm.contoso.example", false),
            new HeaderView("Content-Type", "application/vnd.syncml.dm+xml; charset=utf-8", false),
            new HeaderView("Authorization", "Basic ********", true),
            new HeaderView("User-Agent", "Contoso DM Client 4.2", false)),
        Optional.of("application/vnd.syncml.dm+xml"),
        message.xml().nodes(),
        false,
        message.xml().lines(),
        SamplePayload.LIST,
        message.xml().error(),
        message.findings(),
        at > 0 ? Optional.of(around.get(at - 1).id()) : Optional.empty(),
        at + 1 < around.size() ? Optional.of(around.get(at + 1).id()) : Optional.empty(),
        Optional.of("TLSv1.3 TLS_AES_256_GCM_SHA384"));
  }

  @Override
  public Optional<byte[]> body(String id) {
    return find(id).map(SampleMessage::bytes);
  }

  @Override
  public synchronized Page<SessionRow> sessions(String query, Optional<String> cursor, int limit) {
    SampleQuery filter = SampleQuery.parse(query);
    List<SessionRow> rows =
        new ArrayList<>(
            sessions.stream()
                .filter(s -> s.messages().stream().anyMatch(m -> filter.fits(m.row())))
                .map(SampleSession::row)
                .toList());
    Collections.reverse(rows);
    return page(rows, cursor, limit);
  }

  @Override
  public synchronized Optional<SessionRow> session(String id) {
    return sessions.stream().filter(s -> s.id().equals(id)).map(SampleSession::row).findFirst();
  }

  @Override
  public synchronized Optional<Ladder> ladder(String id) {
    return sessions.stream()
        .filter(session -> session.id().equals(id))
        .map(session -> new SampleLadder(session).ladder())
        .findFirst();
  }

  @Override
  public synchronized Page<FindingView> findings(String query, Optional<String> cursor, int limit) {
    SampleQuery filter = SampleQuery.parse(query.replaceAll("rule:\\S+", "").strip());
    String rule = query.replaceAll(".*rule:(\\S+).*|.*", "$1");
    List<FindingView> rows = new ArrayList<>();
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (filter.fits(messages.get(i).row())) {
        rows.addAll(messages.get(i).findings());
      }
    }
    rows.removeIf(finding -> !rule.isEmpty() && !finding.rule().equals(rule));
    return page(rows, cursor, limit);
  }

  @Override
  public synchronized SearchAnswer search(String query, Optional<String> cursor, int limit) {
    List<SearchAnswer.Hit> hits = new ArrayList<>();
    SampleQuery.parse(query);
    if (query.equals(FAILING)) {
      throw new IllegalStateException("a failure inside, as the test wants it");
    }
    for (int i = messages.size() - 1; i >= 0; i--) {
      SampleMessage message = messages.get(i);
      message.xml().nodes().stream()
          .filter(node -> node.value().contains(query))
          .findFirst()
          .ifPresent(
              node -> {
                int at = node.value().indexOf(query);
                hits.add(
                    new SearchAnswer.Hit(
                        message.row(),
                        List.of(
                            new SearchAnswer.Snippet(
                                node.name(),
                                node.value(),
                                List.of(List.of(at, at + query.length()))))));
              });
    }
    return new SearchAnswer(page(hits, cursor, limit), 7, 0);
  }

  @Override
  public List<RuleView> rules() {
    return SampleRules.ALL;
  }

  @Override
  public synchronized Subscription subscribe(
      String query, Optional<String> cursor, Consumer<FeedEvent> listener) {
    SampleQuery filter = SampleQuery.parse(query);
    int from = cursor.map(SampleCatalog::number).orElse(messages.size());
    Consumer<FeedEvent> filtered =
        event -> {
          if (!(event instanceof FeedEvent.Message message) || filter.fits(message.row())) {
            listener.accept(event);
          }
        };
    for (int i = from; i < messages.size(); i++) {
      filtered.accept(new FeedEvent.Message(Integer.toString(i + 1), messages.get(i).row()));
    }
    listeners.add(filtered);
    return () -> listeners.remove(filtered);
  }

  /** How many listen. */
  public int listeners() {
    return listeners.size();
  }

  /** Nothing recorded yet. */
  public static SampleCatalog empty() {
    return new SampleCatalog();
  }

  /** A good and a bad session, and {@code more} good ones before them. */
  public static SampleCatalog filled(int more) {
    SampleCatalog catalog = new SampleCatalog();
    SampleTraffic traffic = catalog.traffic;
    for (int i = 0; i < more; i++) {
      traffic.good("imei:35891200" + (100 + i % 7) + "04");
    }
    traffic.hostile();
    traffic.bad("imei:3589120010404");
    traffic.good("imei:3589120010909");
    return catalog;
  }

  /** Adds a good session as if it came now. */
  public void addGood(String device) {
    traffic.good(device);
  }
}
