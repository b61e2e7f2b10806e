package dev.dmscope.analyzer.session.ledger;

import static dev.dmscope.analyzer.session.Traffic.FINAL;
import static dev.dmscope.analyzer.session.Traffic.NEXT;
import static dev.dmscope.analyzer.session.Traffic.OK;
import static dev.dmscope.analyzer.session.Traffic.START;
import static dev.dmscope.analyzer.session.Traffic.device;
import static dev.dmscope.analyzer.session.Traffic.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.session.Traffic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the ledger tells of a command beyond its Status. */
class JourneyTest {
  private final Traffic traffic = new Traffic();

  @Test
  void theMemberThatMadeAnAtomicFailIsNamed() {
    String atomic =
        "<Atomic><CmdID>2</CmdID>%s<Sequence><CmdID>4</CmdID>%s%s</Sequence>%s</Atomic>"
            .formatted(add(3, "./A"), add(5, "./B"), add(6, "./C"), add(7, "./D"));
    begin(server("D", "1", 1, OK, atomic, FINAL));
    traffic.turn(
        device(
            "D",
            "1",
            2,
            OK,
            status(2, 2, "Atomic", 507),
            status(3, 3, "Add", 216),
            status(4, 4, "Sequence", 507),
            status(5, 5, "Add", 216),
            status(6, 6, "Add", 418),
            status(7, 7, "Add", 215),
            FINAL),
        server("D", "1", 2, OK, FINAL));

    Entry failed = named("Atomic");
    assertThat(failed.culprit()).hasValue(withId("6").place());
    assertThat(ledger().members(failed.place()))
        .extracting(Entry::name)
        .containsExactly("Add", "Sequence", "Add");
    assertThat(withId("6").parent()).hasValue(named("Sequence").place());
    assertThat(withId("6").depth()).isEqualTo(2);
    assertThat(withId("3").culprit()).isEmpty();
  }

  @Test
  void eachItemHasItsOwnStatus() {
    String get =
        "<Get><CmdID>2</CmdID><Item><Target><LocURI>./A</LocURI></Target></Item>"
            + "<Item><Target><LocURI>./B</LocURI></Target></Item></Get>";
    begin(server("D", "1", 1, OK, get, FINAL));
    traffic.turn(
        device(
            "D",
            "1",
            2,
            OK,
            status(2, 2, "Get", 404).replace("<Data>", "<TargetRef>./B</TargetRef><Data>"),
            status(3, 2, "Get", 200).replace("<Data>", "<TargetRef>A</TargetRef><Data>"),
            FINAL),
        "");

    assertThat(named("Get").items())
        .extracting(item -> item.uri().orElseThrow() + " " + item.answer().orElseThrow().code())
        .containsExactly("./A 200", "./B 404");
  }

  @Test
  void aStatusWithoutNamesIsForAllItemsAndSeveralAreInOrder() {
    String get =
        "<Get><CmdID>2</CmdID><Item><Target><LocURI>./A</LocURI></Target></Item>"
            + "<Item><Target><LocURI>./B</LocURI></Target></Item></Get>";
    begin(server("D", "1", 1, OK, get, FINAL));
    traffic.turn(device("D", "1", 2, OK, status(2, 2, "Get", 200), FINAL), "");
    assertThat(codes()).containsExactly(200, 200);

    begin(server("D", "1", 1, OK, get, FINAL));
    traffic.turn(
        device("D", "1", 2, OK, status(2, 2, "Get", 200), status(3, 2, "Get", 404), FINAL), "");
    assertThat(codes()).containsExactly(200, 404);
  }

  private List<Integer> codes() {
    return named("Get").items().stream().map(i -> i.answer().orElseThrow().code()).toList();
  }

  @Test
  void aLargeObjectIsPutTogetherAndItsSizeProved() {
    begin(server("D", "1", 1, OK, chunk(2, "<Size>10</Size>", "12345", true)));
    traffic.turn(
        device("D", "1", 2, OK, status(2, 2, "Replace", 213), NEXT),
        server("D", "1", 2, OK, chunk(2, "", "67890", false), FINAL));
    traffic.turn(device("D", "1", 3, OK, FINAL), "");

    Transfer transfer = ledger().transfers().get(0);
    assertThat(ledger().transfers()).hasSize(1);
    assertThat(transfer.proof()).isEqualTo(Transfer.Proof.FITS);
    assertThat(transfer.object().carried()).isEqualTo(10);
    assertThat(transfer.object().chunks()).isEqualTo(2);
    assertThat(transfer.chunks())
        .extracting(p -> p.message().toString())
        .containsExactly("1s", "2s");
    assertThat(ledger().calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.wanted()).isEqualTo(NextCall.Wanted.NEXT_CHUNK);
              assertThat(call.next().orElseThrow()).hasToString("2s");
            });
  }

  @Test
  void anObjectOfAnotherSizeOrWithoutItsEndIsSeen() {
    begin(server("D", "1", 1, OK, chunk(2, "<Size>10</Size>", "12345", true)));
    assertThat(ledger().transfers().get(0).proof()).isEqualTo(Transfer.Proof.OPEN);

    traffic.turn(
        device("D", "1", 2, OK, NEXT), server("D", "1", 2, OK, chunk(2, "", "6", false), FINAL));
    assertThat(ledger().transfers().get(0).proof()).isEqualTo(Transfer.Proof.DIFFERS);
  }

  @Test
  void aRefusedChunkEndsItsObject() {
    begin(server("D", "1", 1, OK, chunk(2, "<Size>10</Size>", "12345", true)));
    traffic.turn(
        device("D", "1", 2, OK, status(2, 2, "Replace", 413), FINAL),
        server("D", "1", 2, OK, chunk(2, "<Size>2</Size>", "ab", true)));

    assertThat(ledger().transfers()).extracting(t -> t.object().chunks()).containsExactly(1, 1);
  }

  @Test
  void aCommandSentAgainAfterItFailedIsLinkedToTheFirst() {
    begin(server("D", "1", 1, OK, add(2, "./A"), FINAL));
    traffic.turn(
        device("D", "1", 2, OK, status(2, 2, "Add", 425), FINAL),
        server("D", "1", 2, OK, add(9, "./A"), add(10, "./B"), FINAL));

    assertThat(withId("9").retryOf()).hasValue(withId("2", "1s").place());
    assertThat(withId("10").retryOf()).isEmpty();
  }

  @Test
  void aCallForTheRestOfThePackageIsToldFromANeedlessOne() {
    begin(server("D", "1", 1, OK, add(2, "./A")));
    traffic.turn(device("D", "1", 2, OK, NEXT), server("D", "1", 2, OK, add(2, "./B"), FINAL));
    traffic.turn(device("D", "1", 3, OK, NEXT), "");

    assertThat(ledger().calls())
        .extracting(NextCall::wanted)
        .containsExactly(NextCall.Wanted.REST_OF_PACKAGE, NextCall.Wanted.NOTHING);
  }

  private void begin(String answer) {
    traffic.turn(device("D", "1", 1, START, FINAL), answer);
  }

  private static String add(int id, String uri) {
    return "<Add><CmdID>%d</CmdID><Item><Target><LocURI>%s</LocURI></Target></Item></Add>"
        .formatted(id, uri);
  }

  private static String chunk(int id, String meta, String data, boolean more) {
    return ("<Replace><CmdID>%d</CmdID><Item><Target><LocURI>./L</LocURI></Target>"
            + "<Meta>%s</Meta><Data>%s</Data>%s</Item></Replace>")
        .formatted(id, meta, data, more ? "<MoreData/>" : "");
  }

  private static String status(int id, int cmdRef, String cmd, int code) {
    return ("<Status><CmdID>%d</CmdID><MsgRef>1</MsgRef><CmdRef>%d</CmdRef><Cmd>%s</Cmd>"
            + "<Data>%d</Data></Status>")
        .formatted(id + 20, cmdRef, cmd, code);
  }

  /** Of the session that began last. */
  private Ledger ledger() {
    var sessions = Review.review(traffic.turns(), List.of());
    return Ledger.of(sessions.get(sessions.size() - 1).messages());
  }

  private Entry named(String name) {
    return ledger().entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  private Entry withId(String cmdId) {
    List<Entry> entries = ledger().entries();
    return entries.stream()
        .filter(e -> e.cmdId().filter(cmdId::equals).isPresent())
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private Entry withId(String cmdId, String message) {
    return ledger().entries().stream()
        .filter(e -> e.cmdId().filter(cmdId::equals).isPresent())
        .filter(e -> e.place().message().toString().equals(message))
        .findFirst()
        .orElseThrow();
  }
}
