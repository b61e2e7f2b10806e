package dev.dmscope.proxy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every catalogue does, whatever stores it. */
abstract class CatalogueContract {
  Catalogue catalogue;

  /** An empty one. */
  abstract Catalogue create();

  @BeforeEach
  void open() {
    catalogue = create();
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  static Batch batch(long applied, List<MessageRow> messages, List<SessionRow> sessions) {
    return new Batch(applied, messages, sessions, List.of(), Map.of());
  }

  /** Exchanges 1 to {@code n}, two messages each, four exchanges to a session. */
  void fill(int n) {
    List<MessageRow> messages = new ArrayList<>();
    List<SessionRow> sessions = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      String session = ((i - 1) / 4 * 4 + 1) + "d";
      messages.add(Rows.message(i + "d", session));
      messages.add(Rows.message(i + "s", session));
      if (i % 4 == 1) {
        sessions.add(Rows.session(session, "done", Rows.START.plusMillis(i)));
      }
    }
    catalogue.apply(batch(n, messages, sessions));
  }

  @Test
  void anEmptyOneHasNothing() {
    assertThat(catalogue.applied()).isZero();
    assertThat(catalogue.messagesBefore(Optional.empty(), 10)).isEmpty();
    assertThat(catalogue.sessionsBefore(Optional.empty(), 10)).isEmpty();
    assertThat(catalogue.findingsBefore(Optional.empty(), 10)).isEmpty();
    assertThat(catalogue.message("1d")).isEmpty();
    assertThat(catalogue.session("1d")).isEmpty();
    assertThat(catalogue.resumable(Rows.START, 100)).isEmpty();
    assertThat(catalogue.counts()).isEqualTo(new CatalogueCounts(0, 0, 0, Counts.NONE));
  }

  @Test
  void everyFieldComesBackAsItWas() {
    MessageRow up = Rows.message("3d", Optional.empty(), new Counts(1, 2, 3));
    MessageRow down = Rows.message("4s", Optional.of("2d"), Counts.NONE);
    SessionRow open = Rows.session("2d", "open", Rows.START);
    SessionRow done = Rows.session("3s", "done", Rows.START.plusSeconds(3));
    CommandRow command = Rows.command("4s", 5, "Status");
    FindingView finding = Rows.finding("4s", "2d", "msgid-gap", "error");
    catalogue.apply(
        new Batch(
            4,
            List.of(up, down),
            List.of(open, done),
            List.of(command),
            Map.of("4s", List.of(finding))));
    assertThat(catalogue.applied()).isEqualTo(4);
    assertThat(catalogue.message("3d")).contains(up);
    assertThat(catalogue.message("4s")).contains(down);
    assertThat(catalogue.session("2d")).contains(open);
    assertThat(catalogue.session("3s")).contains(done);
    assertThat(catalogue.commandsOf("2d")).containsExactly(command);
    assertThat(catalogue.findingsOf(List.of("4s"))).containsExactly(finding);
    assertThat(catalogue.findingsOfSession("2d", 9)).containsExactly(finding);
    assertThat(catalogue.openSessions()).containsExactly("2d");
  }

  @Test
  void pagesGoFromTheNewestToTheOldestWithoutGapOrRepetition() {
    fill(25);
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      List<MessageRow> page = catalogue.messagesBefore(cursor, 7);
      page.forEach(row -> seen.add(row.id()));
      cursor = page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1).id());
    } while (cursor.isPresent());
    List<String> expected = new ArrayList<>();
    for (int i = 25; i > 0; i--) {
      expected.add(i + "s");
      expected.add(i + "d");
    }
    assertThat(seen).isEqualTo(expected);
  }

  @Test
  void sessionsPageByTheirBeginning() {
    fill(20);
    assertThat(catalogue.sessionsBefore(Optional.empty(), 2))
        .extracting(SessionRow::id)
        .containsExactly("17d", "13d");
    assertThat(catalogue.sessionsBefore(Optional.of("13d"), 9))
        .extracting(SessionRow::id)
        .containsExactly("9d", "5d", "1d");
  }

  @Test
  void messagesOfASessionStandInTheirOrder() {
    fill(12);
    assertThat(catalogue.messagesOf("5d", 100))
        .extracting(MessageRow::id)
        .containsExactly("5d", "5s", "6d", "6s", "7d", "7s", "8d", "8s");
    assertThat(catalogue.messagesOf("5d", 3))
        .extracting(MessageRow::id)
        .containsExactly("5d", "5s", "6d");
  }

  @Test
  void aMessageHasNeighboursInItsSessionOnly() {
    fill(12);
    MessageRow first = catalogue.message("5d").orElseThrow();
    MessageRow last = catalogue.message("8s").orElseThrow();
    assertThat(catalogue.previousOf(first)).isEmpty();
    assertThat(catalogue.nextOf(first)).contains("5s");
    assertThat(catalogue.previousOf(last)).contains("8d");
    assertThat(catalogue.nextOf(last)).isEmpty();
    MessageRow alone = Rows.message("90d", Optional.empty(), Counts.NONE);
    assertThat(catalogue.nextOf(alone)).isEmpty();
  }

  @Test
  void rowsAreGivenInTheOrderOfTheIdsAndUnknownOnesAreLeftOut() {
    fill(300);
    List<String> ids = new ArrayList<>(List.of("7s", "9999d", "200d", "7d"));
    for (int i = 300; i > 100; i--) {
      ids.add(i + "s");
    }
    List<String> known = new ArrayList<>(ids);
    known.remove("9999d");
    assertThat(catalogue.messages(ids)).extracting(MessageRow::id).isEqualTo(known);
    assertThat(catalogue.sessions(List.of("5d", "6d", "1d")))
        .extracting(SessionRow::id)
        .containsExactly("5d", "1d");
  }

  @Test
  void aRowOfTheSameIdTakesThePlaceOfTheOneBefore() {
    fill(8);
    MessageRow changed = Rows.message("2s", Optional.of("1d"), new Counts(1, 0, 0));
    SessionRow cut = Rows.session("5d", "cut", Rows.START.plusSeconds(60));
    catalogue.apply(batch(8, List.of(changed), List.of(cut)));
    assertThat(catalogue.message("2s")).contains(changed);
    assertThat(catalogue.session("5d")).contains(cut);
    assertThat(catalogue.counts().messages()).isEqualTo(16);
    assertThat(catalogue.counts().sessions()).isEqualTo(2);
  }

  @Test
  void findingsOfAMessageAreReplacedAsAWhole() {
    fill(8);
    FindingView gap = Rows.finding("2s", "1d", "msgid-gap", "error");
    FindingView late = Rows.finding("2s", "1d", "status-missing", "warning");
    FindingView other = Rows.finding("7d", "5d", "cmdid-zero", "info");
    catalogue.apply(
        new Batch(
            8,
            List.of(),
            List.of(),
            List.of(),
            Map.of("2s", List.of(gap, late), "7d", List.of(other))));
    assertThat(catalogue.counts().findings()).isEqualTo(new Counts(1, 1, 1));
    assertThat(catalogue.findingsOf(List.of("7d", "2s"))).containsExactly(other, gap, late);
    catalogue.apply(new Batch(8, List.of(), List.of(), List.of(), Map.of("2s", List.of(late))));
    assertThat(catalogue.findingsOf(List.of("2s"))).containsExactly(late);
    catalogue.apply(new Batch(9, List.of(), List.of(), List.of(), Map.of("2s", List.of())));
    assertThat(catalogue.findingsBefore(Optional.empty(), 9)).containsExactly(other);
    assertThat(catalogue.counts().findings()).isEqualTo(new Counts(0, 0, 1));
  }

  @Test
  void findingsPageByTheirMessage() {
    fill(8);
    FindingView a = Rows.finding("2s", "1d", "a", "error");
    FindingView b = Rows.finding("2s", "1d", "b", "error");
    FindingView c = Rows.finding("7d", "5d", "c", "info");
    catalogue.apply(
        new Batch(
            8, List.of(), List.of(), List.of(), Map.of("2s", List.of(a, b), "7d", List.of(c))));
    assertThat(catalogue.findingsBefore(Optional.empty(), 2)).containsExactly(c, b);
    assertThat(catalogue.findingsBefore(Optional.of(b.id()), 9)).containsExactly(a);
    assertThat(catalogue.findingsBefore(Optional.of("2s-gone-1f"), 9)).isEmpty();
  }

  @Test
  void idsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> catalogue.messagesBefore(Optional.of("x' OR 1=1"), 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> catalogue.sessionsBefore(Optional.of("7"), 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> catalogue.findingsBefore(Optional.of("7d"), 9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatAnAnalyzerMustSeeAgainIsOpenOrYoung() {
    fill(12);
    SessionRow open = Rows.session("1d", "open", Rows.START);
    SessionRow young = Rows.session("9d", "done", Rows.START.plus(Duration.ofHours(2)));
    catalogue.apply(batch(12, List.of(), List.of(open, young)));
    assertThat(catalogue.resumable(Rows.START.plus(Duration.ofHours(1)), 100))
        .containsExactly(1L, 2L, 3L, 4L, 9L, 10L, 11L, 12L);
    assertThat(catalogue.counts().openSessions()).isOne();
  }

  @Test
  void tooMuchToSeeAgainIsCutToWholeSessionsOpenOnesFirst() {
    fill(12);
    catalogue.apply(batch(12, List.of(), List.of(Rows.session("1d", "open", Rows.START))));
    assertThat(catalogue.resumable(Rows.START.plus(Duration.ofHours(1)), 3)).isNotEmpty();
    assertThat(catalogue.resumable(Rows.START.plus(Duration.ofHours(1)), 0)).isEmpty();
  }

  @Test
  void messagesChangedLaterAreKnown() {
    fill(8);
    assertThat(catalogue.changedSince(0)).isEmpty();
    catalogue.apply(
        batch(9, List.of(Rows.message("9d", "9d"), Rows.message("3s", "1d")), List.of()));
    assertThat(catalogue.changedSince(9)).containsExactly("3s");
    assertThat(catalogue.changedSince(10)).isEmpty();
  }

  @Test
  void thePositionNeverGoesBack() {
    fill(8);
    assertThatThrownBy(() -> catalogue.apply(batch(7, List.of(), List.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(catalogue.applied()).isEqualTo(8);
  }

  @Test
  void clearingForgetsEverything() {
    fill(8);
    catalogue.clear();
    anEmptyOneHasNothing();
    fill(4);
    assertThat(catalogue.counts().messages()).isEqualTo(8);
  }

  @Test
  void textsMayHoldAnything() {
    SessionRow hostile =
        new SessionRow(
            "1d",
            "open",
            Optional.of("'; DROP TABLE messages; --"),
            "<img onerror=alert(1)>",
            "\uD83D\uDE00".repeat(500),
            "${jndi:ldap://x}",
            Optional.of("%_\\"),
            "oma",
            Rows.START,
            Rows.START,
            1,
            0,
            Map.of("2xx", 0, "3xx", 0, "4xx", 0, "5xx", 0),
            Optional.empty(),
            0,
            Counts.NONE);
    catalogue.apply(batch(1, List.of(Rows.message("1d", "1d")), List.of(hostile)));
    assertThat(catalogue.session("1d")).contains(hostile);
  }
}
