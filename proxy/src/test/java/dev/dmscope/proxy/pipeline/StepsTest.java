package dev.dmscope.proxy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.proxy.catalogue.Batch;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.catalogue.H2Catalogue;
import dev.dmscope.proxy.catalogue.Source;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {
  @TempDir Path directory;

  private final MapIndex index = new MapIndex();
  private final List<Applied> published = new ArrayList<>();

  private Catalogue open(String name) {
    return H2Catalogue.open(directory.resolve(name), new Source("list", "1", () -> 1_000_000));
  }

  private Steps steps(List<Recorded> all, Catalogue catalogue, MapIndex into) {
    ListRecording recording = new ListRecording(all, all.size());
    Indexing indexing = new Indexing(recording, catalogue, into);
    while (indexing.isBehind() && indexing.catchUp()) {}
    return new Steps(recording, catalogue, indexing, SampleRules.ALL, published::add);
  }

  private Dump run(List<Recorded> all, int... stops) {
    int from = 0;
    Catalogue catalogue = open("c" + stops.length);
    for (int stop : stops) {
      Steps steps = steps(all, catalogue, index);
      assertThat(steps.sequence()).isEqualTo(from);
      all.subList(from, stop).forEach(steps::take);
      steps.flush();
      from = stop;
      catalogue.close();
      catalogue = open("c" + stops.length);
    }
    Steps steps = steps(all, catalogue, index);
    all.subList(from, all.size()).forEach(steps::take);
    steps.tick(Talk.START.plus(Duration.ofHours(5)));
    steps.flush();
    Dump dump = Dump.of(catalogue);
    catalogue.close();
    return dump;
  }

  @Test
  void aSessionBecomesRows() {
    Dump dump = run(Talk.sessions(3, 1).subList(0, 3));
    assertThat(dump.sessions()).extracting(SessionRow::id).containsExactly("3d", "1d");
    MessageRow first = dump.messages().get(dump.messages().size() - 1);
    assertThat(first.id()).isEqualTo("1d");
    assertThat(first.device()).isEqualTo("urn:device-0");
    assertThat(first.server()).isEqualTo("dm.example.com");
    assertThat(first.session()).contains("1d");
    assertThat(first.kind()).isEqualTo("syncml");
    assertThat(first.enc()).contains("xml");
    assertThat(first.http().target()).isEqualTo("/dm?token=‹secret len=3›&x=1");
    assertThat(first.isFinal()).isTrue();
  }

  @Test
  void aMessageIsSummedUpInItsOwnOrder() {
    String up =
        Talk.message(
            "d",
            true,
            "1",
            1,
            Talk.alert(1)
                + Talk.replace(2)
                + Talk.replace(3)
                + Talk.status(4, 1, 1, "Get", 404)
                + Talk.status(5, 1, 2, "Get", 200)
                + Talk.status(6, 1, 3, "Get", 200));
    Dump dump = run(List.of(Talk.syncml(1, up, "")));
    MessageRow row = dump.messages().get(1);
    assertThat(row.summary())
        .containsExactly("Alert 1201", "Replace ×2", "Status 404", "Status 200 ×2");
    assertThat(row.worst()).contains(404);
    assertThat(dump.messages().get(0).kind()).isEqualTo("empty");
    assertThat(dump.sessions().get(0).state()).isEqualTo("done");
  }

  @Test
  void whatIsNoSyncmlHasRowsToo() {
    Dump dump =
        run(List.of(Talk.web(1), Talk.recorded(2, Headers.NONE, "{}", Optional.empty(), 0)));
    assertThat(dump.messages())
        .extracting(MessageRow::kind)
        .containsExactly("none", "other", "other", "empty");
    assertThat(dump.messages()).extracting(MessageRow::device).containsOnly("192.0.2.7");
    assertThat(dump.sessions()).isEmpty();
  }

  @Test
  void countsOfMessagesAndSessionsAreThoseOfTheFindings() {
    Dump dump = run(Talk.sessions(120, 4));
    for (MessageRow row : dump.messages()) {
      assertThat(row.findings())
          .isEqualTo(
              count(dump.findings().stream().filter(f -> f.message().equals(row.id())).toList()));
    }
    for (SessionRow row : dump.sessions()) {
      assertThat(row.findings())
          .isEqualTo(
              count(
                  dump.findings().stream()
                      .filter(f -> f.session().equals(Optional.of(row.id())))
                      .toList()));
    }
    assertThat(dump.findings())
        .extracting(FindingView::rule)
        .contains("every-replace", "looks-back", "at-the-end", "across-sessions");
  }

  @Test
  void aFindingOnADocumentOutsideOfAnySessionIsARowToo() {
    String document = "<wap-provisioningdoc version='1.1'/>";
    Dump dump = run(List.of(Talk.recorded(1, Headers.NONE, "{}", Optional.of(document), 200)));
    assertThat(dump.sessions()).isEmpty();
    assertThat(dump.findings()).extracting(FindingView::rule).containsExactly("every-document");
    assertThat(dump.findings().get(0).session()).isEmpty();
    assertThat(dump.messages().get(0).findings().info()).isEqualTo(1);
  }

  private static Counts count(List<FindingView> findings) {
    return FindingViews.count(findings);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 33, 34, 35, 59})
  void aRestartInTheMiddleOfSessionsChangesNothing(int stop) {
    List<Recorded> all = Talk.sessions(60, 4);
    assertThat(run(all, stop)).isEqualTo(run(all));
  }

  @Test
  void restartsAfterEveryExchangeChangeNothing() {
    List<Recorded> all = Talk.sessions(12, 2);
    assertThat(run(all, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).isEqualTo(run(all));
  }

  @Test
  void anEndThatIsTakenBackTakesItsFindingsBack() {
    String first = Talk.message("d", true, "9", 1, Talk.alert(1));
    String closing = Talk.message("d", false, "9", 1, Talk.status(1, 1, 0, "SyncHdr", 200));
    String second = Talk.message("d", true, "9", 2, Talk.alert(1));
    List<Recorded> all = List.of(Talk.syncml(1, first, closing), Talk.syncml(2, second, closing));
    Catalogue catalogue = open("back");
    Steps steps = steps(all, catalogue, index);
    steps.take(all.get(0));
    steps.flush();
    assertThat(Dump.of(catalogue).findings())
        .extracting(FindingView::id)
        .filteredOn(id -> !id.contains("across-sessions"))
        .singleElement()
        .asString()
        .startsWith("1s-at-the-end-");
    assertThat(index.documents.get("1s").rules()).contains("at-the-end");
    steps.take(all.get(1));
    steps.flush();
    assertThat(Dump.of(catalogue).findings()).noneMatch(finding -> finding.message().equals("1s"));
    assertThat(index.documents.get("1s").rules()).doesNotContain("at-the-end");
    assertThat(index.documents.get("1s").row().findings()).isEqualTo(Counts.NONE);
    assertThat(published.get(1).messages()).extracting(MessageRow::id).contains("1s", "2d", "2s");
    catalogue.close();
  }

  @Test
  void anExchangeThatBreaksTheDecoderIsShownAndTheRestGoesOn() {
    Headers broken = new Headers(List.of(new Header(null, "x")));
    Dump dump =
        run(
            List.of(
                Talk.web(1),
                Talk.recorded(2, broken, "<SyncML/>", Optional.of("x"), 200),
                Talk.web(3)));
    assertThat(dump.messages()).hasSize(6);
    assertThat(dump.messages())
        .filteredOn(row -> row.seq() == 2)
        .allSatisfy(
            row -> {
              assertThat(row.kind()).isEqualTo("other");
              assertThat(row.decodeError())
                  .hasValueSatisfying(why -> assertThat(why).contains("could not read"));
            });
  }

  @Test
  void documentsHoldWhatIsSearchedAndNoSecret() {
    run(Talk.sessions(4, 1));
    assertThat(index.documents.values()).noneMatch(d -> d.text().contains("geheim"));
    assertThat(index.documents.get("3d").text()).contains("de-DE hello");
    assertThat(index.documents.get("3d").targets()).containsExactly("./DevInfo/Lang");
    assertThat(index.documents.get("3d").alerts()).containsExactly("1201");
    assertThat(index.documents.get("3d").formats()).containsExactly("chr");
    assertThat(index.documents.get("4d").sources()).containsExactly("./DevDetail/SwV");
    assertThat(index.documents.get("4d").statuses()).containsExactly("200");
  }

  @Test
  void anIndexMadeAfterwardsIsTheSameAsOneMadeMeanwhile() {
    List<Recorded> all = Talk.sessions(250, 5);
    Catalogue catalogue = open("late");
    Steps steps = steps(all, catalogue, index);
    all.forEach(steps::take);
    steps.flush();
    MapIndex late = new MapIndex();
    steps(all, catalogue, late);
    assertThat(late.documents).isEqualTo(index.documents);
    assertThat(late.applied()).isEqualTo(250);
    catalogue.close();
  }

  @Test
  void anIndexThatMissedManyChangesIsHandedThemInSlices() {
    List<Recorded> all = Talk.sessions(150, 3);
    Catalogue catalogue = open("many");
    Steps steps = steps(all, catalogue, index);
    all.forEach(steps::take);
    steps.flush();
    List<MessageRow> again = catalogue.messagesBefore(Optional.empty(), 300);
    catalogue.apply(new Batch(151, again, List.of(), List.of(), Map.of()));
    index.largest = 0;
    index.documents.clear();
    steps(all, catalogue, index);
    assertThat(index.documents).hasSize(300);
    assertThat(index.largest).isLessThanOrEqualTo(200);
    catalogue.close();
  }

  @Test
  void anIndexThatFailsForAWhileCatchesUp() {
    List<Recorded> all = Talk.sessions(60, 3);
    ListRecording recording = new ListRecording(all, all.size());
    Catalogue catalogue = open("fails");
    Indexing indexing = new Indexing(recording, catalogue, index);
    indexing.catchUp();
    Steps steps = new Steps(recording, catalogue, indexing, SampleRules.ALL, published::add);
    for (Recorded recorded : all) {
      index.broken = recorded.sequence() > 20 && recorded.sequence() < 40;
      steps.take(recorded);
      steps.flush();
    }
    assertThat(indexing.isBehind()).isTrue();
    while (indexing.isBehind()) {
      assertThat(indexing.catchUp()).isTrue();
    }
    MapIndex whole = new MapIndex();
    steps(all, catalogue, whole);
    assertThat(index.documents).isEqualTo(whole.documents);
    catalogue.close();
  }
}
