package dev.dmscope.proxy.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.webui.api.FeedEvent;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.Ladder;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.MessageView;
import dev.dmscope.webui.api.Page;
import dev.dmscope.webui.api.QueryProblem;
import dev.dmscope.webui.api.SearchAnswer;
import dev.dmscope.webui.api.SessionCatalog.Subscription;
import dev.dmscope.webui.api.SessionRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSessionsTest {
  private static final String MARK = "cAnArY7Zq";

  /** Has the form of an id, and more digits than any recording will need. */
  private static final String TOO_HIGH = "999999999999999999d";

  @TempDir Path folder;
  private Scene scene;

  @BeforeEach
  void open() throws IOException {
    scene = new Scene(folder);
  }

  @AfterEach
  void close() throws IOException {
    scene.close();
  }

  private void twoSessions() throws InterruptedException {
    scene.exchange(
        Scene.message("5E", 1, "<Alert><CmdID>1</CmdID><Data>1201</Data></Alert>"),
        Scene.message(
            "5E", 1, Scene.status(1, 1, 0, "SyncHdr", 200) + Scene.get(2, "./DevInfo/Mod")));
    scene.exchange(
        Scene.message(
            "5E", 2, Scene.status(1, 1, 0, "SyncHdr", 200) + Scene.status(2, 1, 2, "Get", 404)),
        Scene.message("5E", 2, Scene.status(1, 2, 0, "SyncHdr", 200)));
    scene.exchange(
        Scene.message("5F", 1, "<Alert><CmdID>1</CmdID><Data>1200</Data></Alert>"),
        Scene.message(
            "5F", 1, Scene.status(1, 1, 0, "SyncHdr", 200) + Scene.get(2, "./Vendor/A/B")));
  }

  @Test
  void messagesComeNewestFirstInPagesWithAndWithoutAFilter() throws Exception {
    twoSessions();
    for (String query : List.of("", "device:IMEI:49001")) {
      Page<MessageRow> first = scene.view.messages(query, Optional.empty(), 4);
      assertThat(first.items()).extracting(MessageRow::id).containsExactly("3s", "3d", "2s", "2d");
      assertThat(first.total()).isEqualTo(6);
      assertThat(first.exact()).isTrue();
      Page<MessageRow> second = scene.view.messages(query, first.next(), 4);
      assertThat(second.items()).extracting(MessageRow::id).containsExactly("1s", "1d");
      assertThat(second.next()).isEmpty();
    }
  }

  @Test
  void conditionsOnSessionsMayBeMetByDifferentMessages() throws Exception {
    twoSessions();
    assertThat(sessions("")).containsExactly("5F", "5E");
    assertThat(sessions("cmd:get status:404")).containsExactly("5E");
    assertThat(sessions("-status:404")).containsExactly("5F");
    assertThat(sessions("is:open")).contains("5F");
    assertThat(sessions("uri:./Vendor OR uri:DevInfo bytes:>1")).containsExactly("5F", "5E");
    Page<SessionRow> first = scene.view.sessions("cmd:alert", Optional.empty(), 1);
    assertThat(first.items()).extracting(SessionRow::sessionId).containsExactly("5F");
    assertThat(first.total()).isEqualTo(2);
    Page<SessionRow> second = scene.view.sessions("cmd:alert", first.next(), 1);
    assertThat(second.items()).extracting(SessionRow::sessionId).containsExactly("5E");
  }

  private List<String> sessions(String query) {
    return scene.view.sessions(query, Optional.empty(), 50).items().stream()
        .map(SessionRow::sessionId)
        .toList();
  }

  @Test
  void theLadderTellsTheAnswerOfEachCommand() throws Exception {
    twoSessions();
    Ladder ladder = scene.view.ladder("1d").orElseThrow();
    assertThat(ladder.rungs())
        .extracting(r -> r.message().id())
        .containsExactly("1d", "1s", "2d", "2s");
    assertThat(ladder.rungs()).extracting(Ladder.Rung::pkg).startsWith(1, 2, 3);
    Ladder.CommandView get = ladder.rungs().get(1).commands().get(1);
    assertThat(get.name()).isEqualTo("Get");
    assertThat(get.targets()).containsExactly("./DevInfo/Mod");
    Ladder.Answer answer = get.answer().orElseThrow();
    assertThat(answer.code()).isEqualTo(404);
    assertThat(answer.meaning()).isEqualTo("Not found");
    assertThat(answer.message()).isEqualTo("2d");
    assertThat(scene.view.ladder("9d")).isEmpty();
    assertThat(scene.view.ladder("nonsense")).isEmpty();
  }

  @Test
  void aMessageHasNodesLinesAndNeighbours() throws Exception {
    twoSessions();
    MessageView page = scene.view.message("1s").orElseThrow();
    assertThat(page.requestLine()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(page.previous()).contains("1d");
    assertThat(page.next()).contains("2d");
    assertThat(page.tls()).contains("TLSv1.3 TLS_AES_256_GCM_SHA384");
    for (int n = 0; n < page.nodes().size(); n++) {
      assertThat(page.nodes().get(n).n()).isEqualTo(n);
    }
    assertThat(page.xml())
        .extracting(MessageView.XmlLine::text)
        .contains("<LocURI>./DevInfo/Mod</LocURI>");
    assertThat(scene.view.message("99d")).isEmpty();
    assertThat(scene.view.message(TOO_HIGH)).isEmpty();
    assertThat(scene.view.body(TOO_HIGH)).isEmpty();
    assertThat(scene.view.session(TOO_HIGH)).isEmpty();
  }

  @Test
  void findingsAreFilteredByRuleEach() throws Exception {
    twoSessions();
    scene.exchange(Scene.message("5F", 7, ""), Scene.message("5F", 7, Scene.get(1, "./X")));
    Page<FindingView> all = scene.view.findings("", Optional.empty(), 500);
    assertThat(all.items()).isNotEmpty();
    String rule = all.items().get(0).rule();
    Page<FindingView> some = scene.view.findings("rule:" + rule, Optional.empty(), 500);
    assertThat(some.items()).isNotEmpty().allMatch(f -> f.rule().equals(rule));
    Page<FindingView> others = scene.view.findings("-rule:" + rule, Optional.empty(), 500);
    assertThat(others.items()).noneMatch(f -> f.rule().equals(rule));
    assertThat(some.items().size() + others.items().size()).isEqualTo(all.items().size());
    Page<FindingView> first = scene.view.findings("has:finding", Optional.empty(), 1);
    int count = 0;
    for (Page<FindingView> at = first; ; at = scene.view.findings("has:finding", at.next(), 1)) {
      count += at.items().size();
      if (at.next().isEmpty()) {
        break;
      }
    }
    assertThat(count).isEqualTo(all.items().size());
  }

  @Test
  void aSearchShowsWhereTheWordsStand() throws Exception {
    twoSessions();
    SearchAnswer answer = scene.view.search("uri:./DevInfo/Mod devinfo", Optional.empty(), 10);
    SearchAnswer.Hit hit = answer.page().items().get(0);
    assertThat(hit.message().id()).isEqualTo("1s");
    SearchAnswer.Snippet snippet = hit.snippets().get(0);
    List<Integer> mark = snippet.marks().get(0);
    assertThat(snippet.text().substring(mark.get(0), mark.get(1))).isEqualTo("DevInfo");
    assertThat(answer.behind()).isZero();
  }

  @Test
  void aFeedReplaysFromItsCursorAndGoesOnAndFilters() throws Exception {
    String feed = scene.view.messages("", Optional.empty(), 10).feed();
    twoSessions();
    BlockingQueue<FeedEvent> all = new LinkedBlockingQueue<>();
    BlockingQueue<FeedEvent> gets = new LinkedBlockingQueue<>();
    try (Subscription everything = scene.view.subscribe("", Optional.of(feed), all::add);
        Subscription some = scene.view.subscribe("cmd:get", Optional.of(feed), gets::add)) {
      assertThat(next(all)).isEqualTo("1d");
      assertThat(next(gets)).isEqualTo("1s");
      assertThat(next(gets)).isEqualTo("3s");
      scene.exchange(Scene.message("5F", 2, ""), Scene.message("5F", 2, Scene.get(5, "./Z")));
      assertThat(next(gets)).isEqualTo("4s");
    }
  }

  private static String next(BlockingQueue<FeedEvent> events) throws InterruptedException {
    while (true) {
      FeedEvent event = events.poll(60, TimeUnit.SECONDS);
      assertThat(event).isNotNull();
      if (event instanceof FeedEvent.Message message) {
        return message.row().id();
      }
    }
  }

  @Test
  void aCursorOfAnotherRunMeansPageAnew() throws Exception {
    BlockingQueue<FeedEvent> events = new LinkedBlockingQueue<>();
    try (Subscription feed = scene.view.subscribe("", Optional.of("abc.5"), events::add)) {
      assertThat(events.poll(60, TimeUnit.SECONDS)).isInstanceOf(FeedEvent.Reset.class);
    }
  }

  @Test
  void queriesAndCursorsThatCannotBeReadAreProblems() {
    assertThatThrownBy(() -> scene.view.messages("nope:1", Optional.empty(), 5))
        .isInstanceOf(QueryProblem.class);
    for (String cursor :
        List.of("", "x", "m", "m1", "s1d", "m1d' OR 1=1", "f1d-a", "m" + TOO_HIGH)) {
      assertThatThrownBy(() -> scene.view.messages("", Optional.of(cursor), 5))
          .isInstanceOfSatisfying(QueryProblem.class, e -> assertThat(e.inCursor()).isTrue());
      assertThatThrownBy(() -> scene.view.messages("cmd:get", Optional.of(cursor), 5))
          .isInstanceOfSatisfying(QueryProblem.class, e -> assertThat(e.inCursor()).isTrue());
    }
    assertThatThrownBy(() -> scene.view.subscribe("", Optional.of("../x"), e -> {}))
        .isInstanceOf(QueryProblem.class);
  }

  @Test
  void whatCannotBeReadBackIsShownWithoutItsContent() throws Exception {
    String feed = scene.view.messages("", Optional.empty(), 10).feed();
    twoSessions();
    damageTheFirstExchange();
    MessageView page = scene.view.message("1s").orElseThrow();
    assertThat(page.decodeError())
        .hasValueSatisfying(e -> assertThat(e.kind()).isEqualTo("unreadable"));
    assertThat(page.next()).contains("2d");
    Ladder ladder = scene.view.ladder("1d").orElseThrow();
    assertThat(ladder.rungs()).hasSize(4);
    assertThat(ladder.cut()).isFalse();
    assertThat(ladder.rungs().get(1).commands()).isEmpty();
    assertThat(scene.view.search("devinfo", Optional.empty(), 10).page().items()).isNotEmpty();
    BlockingQueue<FeedEvent> events = new LinkedBlockingQueue<>();
    try (Subscription some = scene.view.subscribe("cmd:status", Optional.of(feed), events::add)) {
      assertThat(next(events)).as("of what can be read").isEqualTo("2d");
    }
  }

  /** Turns over a bit in the first request: its gzip member is the one behind the warcinfo. */
  private void damageTheFirstExchange() throws IOException {
    Path segment = folder.resolve("recording/dmscope-000001.warc.gz");
    byte[] bytes = Files.readAllBytes(segment);
    int second = 1;
    while (bytes[second] != 0x1f || bytes[second + 1] != (byte) 0x8b || bytes[second + 2] != 8) {
      second++;
    }
    bytes[second + 40] ^= 1;
    Files.write(segment, bytes);
  }

  @Test
  void aFeedWhoseCatalogueFailsSaysThatItEnds() throws Exception {
    String feed = scene.view.messages("", Optional.empty(), 10).feed();
    twoSessions();
    BlockingQueue<FeedEvent> events = new LinkedBlockingQueue<>();
    scene.breakCatalogue();
    try (Subscription some = scene.view.subscribe("cmd:get", Optional.of(feed), events::add)) {
      assertThat(events.poll(60, TimeUnit.SECONDS)).isInstanceOf(FeedEvent.Reset.class);
    }
  }

  @Test
  void openSessionsAreFoundByTheirMessages() throws Exception {
    twoSessions();
    List<String> open =
        scene.view.sessions("is:open", Optional.empty(), 9).items().stream()
            .map(SessionRow::id)
            .toList();
    assertThat(open).contains("3d");
    assertThat(scene.view.messages("is:open", Optional.empty(), 50).items())
        .isNotEmpty()
        .allMatch(row -> open.contains(row.session().orElseThrow()));
    assertThat(scene.view.messages("is:closed", Optional.empty(), 50).items())
        .noneMatch(row -> open.contains(row.session().orElseThrow()));
  }

  @Test
  void rulesComeWithTheirPages() {
    assertThat(scene.view.rules()).isNotEmpty().allMatch(rule -> !rule.doc().isBlank());
    assertThat(scene.view.status().rules()).isEqualTo(scene.view.rules().size());
  }

  @Test
  void noSecretIsShownIndexedOrKeptInTheCatalogue() throws Exception {
    String cred =
        "<Cred><Meta><Type xmlns=\"syncml:metinf\">syncml:auth-basic</Type></Meta><Data>"
            + MARK
            + "</Data></Cred>";
    String chal =
        "<Status><CmdID>1</CmdID><MsgRef>1</MsgRef><CmdRef>0</CmdRef><Cmd>SyncHdr</Cmd><Chal><Meta>"
            + "<NextNonce xmlns=\"syncml:metinf\">"
            + MARK
            + "</NextNonce></Meta></Chal><Data>401</Data></Status>";
    String wifi =
        "<Replace><CmdID>2</CmdID><Item><Target><LocURI>./V/WlanXml</LocURI></Target><Data>"
            + "&lt;keyMaterial&gt;"
            + MARK
            + "&lt;/keyMaterial&gt;</Data></Item></Replace>";
    scene.target = "/omadm?mode=x&token=" + MARK;
    String address = "https://dm.example.com/omadm?mode=x&amp;token=" + MARK;
    String token = "<Item><Target><LocURI>./Vendor/A/DeviceToken</LocURI></Target><Data>" + MARK;
    String addressed =
        "<Replace><CmdID>3</CmdID>"
            + token
            + "</Data></Item></Replace>"
            + Scene.get(4, "./Vendor/B?token=" + MARK)
            + Scene.get(4, address);
    scene.exchange(
        Scene.message("5E", 1, "<RespURI>" + address + "</RespURI>" + cred, addressed),
        Scene.message("5E", 1, "<RespURI>" + address + "</RespURI>", chal + wifi),
        new Header("Location", address.replace("&amp;", "&")),
        new Header("Authorization", "Basic " + MARK),
        new Header("x-syncml-hmac", "mac=" + MARK),
        new Header("Cookie", MARK));
    scene.exchange("<SyncML><SyncHdr><Cred><Data>" + MARK, "password=" + MARK);
    assertThat(scene.view.findings("", Optional.empty(), 500).toString()).doesNotContain(MARK);
    assertThat(scene.view.sessions("", Optional.empty(), 50).toString()).doesNotContain(MARK);
    for (String id : List.of("1d", "1s", "2d", "2s")) {
      assertThat(scene.view.message(id).orElseThrow().toString()).doesNotContain(MARK);
      byte[] body = scene.view.body(id).orElseThrow();
      assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain(MARK).contains("*");
    }
    assertThat(scene.view.messages("", Optional.empty(), 50).toString()).doesNotContain(MARK);
    assertThat(scene.view.ladder("1d").orElseThrow().toString()).doesNotContain(MARK);
    assertThat(scene.view.search(MARK, Optional.empty(), 50).page().items()).isEmpty();
    scene.index.commit();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains("warc")) {
          byte[] bytes = Files.readAllBytes(file);
          assertThat(
                  new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT))
              .as(file.toString())
              .doesNotContain(MARK.toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
  }
}
