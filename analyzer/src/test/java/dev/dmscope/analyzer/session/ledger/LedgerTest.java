package dev.dmscope.analyzer.session.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Traffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Traffic traffic = new Traffic();

  @Test
  void eachCommandStandsOnceWithItsAnswer() {
    traffic.turn(
        Traffic.device("D", "1", 1, Traffic.START, Traffic.FINAL),
        Traffic.server("D", "1", 1, Traffic.OK, status(5, 1, "1", "Alert", 200), Traffic.GET));
    Ledger ledger = ledger();

    assertThat(ledger.entries())
        .extracting(Entry::name)
        .containsExactly("Alert", "Status", "Status", "Get");
    Entry alert = ledger.entries().get(0);
    Entry answer = ledger.entries().get(2);
    assertThat(alert.detail()).isEqualTo("1201");
    assertThat(alert.due()).isEqualTo(Entry.Due.ANSWERED);
    assertThat(alert.answer()).hasValue(new Answer(answer.place(), 200));
    assertThat(answer.refers()).hasValue(alert.place());
    assertThat(answer.detail()).isEqualTo("Alert 200");
    assertThat(ledger.entries().get(1).refers().orElseThrow().message()).hasToString("1d");
    assertThat(ledger.entries().get(3).uris()).containsExactly("./DevDetail/HwV");
    assertThat(ledger.entries().get(3).due()).isEqualTo(Entry.Due.AWAITED);
  }

  @Test
  void anAnswerIsMissingOnceThePeerHasClosedItsPackage() {
    traffic.turn(
        Traffic.device("D", "1", 1, Traffic.START, Traffic.FINAL),
        Traffic.server("D", "1", 1, Traffic.OK, Traffic.GET, Traffic.FINAL));
    traffic.turn(Traffic.device("D", "1", 2, Traffic.OK), "");
    assertThat(get().due()).isEqualTo(Entry.Due.AWAITED);

    traffic.turn(Traffic.device("D", "1", 3, Traffic.OK, Traffic.FINAL), "");
    assertThat(get().due()).isEqualTo(Entry.Due.MISSING);
    assertThat(ledger().entries().get(0).due()).isEqualTo(Entry.Due.MISSING);
  }

  @Test
  void membersOfAnAtomicStandBelowItAndHaveTheirOwnAnswers() {
    String atomic =
        """
        <Atomic><CmdID>2</CmdID>
          <Add><CmdID>3</CmdID><Item><Target><LocURI>./A</LocURI></Target></Item></Add>
          <Replace><CmdID>4</CmdID><NoResp/><Item><Target><LocURI>./B</LocURI></Target></Item>
          </Replace>
        </Atomic>
        """;
    traffic.turn(
        Traffic.device("D", "1", 1, Traffic.START, Traffic.FINAL),
        Traffic.server("D", "1", 1, Traffic.OK, atomic, Traffic.FINAL));
    traffic.turn(
        Traffic.device(
            "D",
            "1",
            2,
            Traffic.OK,
            status(2, 1, "2", "Atomic", 507),
            status(3, 1, "3", "Add", 500),
            Traffic.FINAL),
        "");
    List<Entry> entries = ledger().entries();

    assertThat(entries.subList(2, 5)).extracting(Entry::depth).containsExactly(0, 1, 1);
    assertThat(entries.subList(2, 5))
        .extracting(Entry::due)
        .containsExactly(Entry.Due.ANSWERED, Entry.Due.ANSWERED, Entry.Due.NOT_OWED);
    assertThat(entries.get(3).answer().orElseThrow().code()).isEqualTo(500);
  }

  @Test
  void resultsAreKeptWithTheirGetAndTheWorstStatusCounts() {
    traffic.turn(
        Traffic.device("D", "1", 1, Traffic.START, Traffic.FINAL),
        Traffic.server("D", "1", 1, Traffic.OK, Traffic.GET, Traffic.FINAL));
    traffic.turn(
        Traffic.device(
            "D",
            "1",
            2,
            Traffic.OK,
            status(2, 1, "2", "Get", 404),
            status(3, 1, "2", "Get", 200),
            "<Results><CmdID>4</CmdID><MsgRef>1</MsgRef><CmdRef>2</CmdRef></Results>",
            Traffic.FINAL),
        "");

    assertThat(get().answers()).extracting(Answer::code).containsExactly(404, 200);
    assertThat(get().answer().orElseThrow().code()).isEqualTo(404);
    assertThat(get().results()).hasSize(1);
  }

  @Test
  void aResendBringsNoEntries() {
    String first = Traffic.device("D", "1", 1, Traffic.START, Traffic.FINAL);
    traffic.turn(first, 503, "");
    traffic.turn(first, "");

    assertThat(ledger().entries()).hasSize(1);
  }

  private Entry get() {
    return ledger().entries().stream().filter(e -> e.name().equals("Get")).findFirst().get();
  }

  private Ledger ledger() {
    List<Received> messages = Review.review(traffic.turns(), List.of()).get(0).messages();
    return Ledger.of(messages);
  }

  private static String status(int cmdId, int msgRef, String cmdRef, String cmd, int code) {
    return "<Status><CmdID>%d</CmdID><MsgRef>%d</MsgRef><CmdRef>%s</CmdRef><Cmd>%s</Cmd><Data>%d</Data></Status>"
        .formatted(cmdId, msgRef, cmdRef, cmd, code);
  }
}
