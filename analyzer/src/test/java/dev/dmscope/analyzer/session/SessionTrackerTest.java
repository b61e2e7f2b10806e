package dev.dmscope.analyzer.session;

import static dev.dmscope.analyzer.session.Traffic.ABORT;
import static dev.dmscope.analyzer.session.Traffic.FINAL;
import static dev.dmscope.analyzer.session.Traffic.GET;
import static dev.dmscope.analyzer.session.Traffic.NEXT;
import static dev.dmscope.analyzer.session.Traffic.OK;
import static dev.dmscope.analyzer.session.Traffic.REFUSED;
import static dev.dmscope.analyzer.session.Traffic.START;
import static dev.dmscope.analyzer.session.Traffic.device;
import static dev.dmscope.analyzer.session.Traffic.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.exchange.Header;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTrackerTest {
  private final Traffic traffic = new Traffic();
  private final SessionTracker tracker = new SessionTracker(Limits.DEFAULT);
  private final Map<MessageRef, Session> sessions = new LinkedHashMap<>();
  private final List<Received> received = new ArrayList<>();
  private final List<SessionEvent> events = new ArrayList<>();

  @Test
  void theExchangesOfOneSessionIdBelongTogether() {
    traffic.turn(device("D", "7", 1, START, FINAL), server("D", "7", 1, OK, GET, FINAL));
    traffic.turn(device("D", "7", 2, OK, FINAL), server("D", "7", 2, OK, FINAL));
    run();

    assertThat(sessions).hasSize(1);
    Session session = only();
    assertThat(session.id()).isEqualTo("1d");
    assertThat(session.last()).hasToString("2s");
    assertThat(session.key())
        .isEqualTo(new SessionKey("D", "dm.example.com/omadm", "7", Enrolment.MANAGEMENT));
    assertThat(session.verProto()).hasValue("DM/1.2");
    assertThat(session.profile()).isEqualTo(Profile.OMA_1_2);
    assertThat(session.messages()).isEqualTo(4);
    assertThat(session.commands()).isEqualTo(2);
    assertThat(session.statusClasses()).isEqualTo(Map.of("2xx", 3));
    assertThat(session.joinedLate()).isFalse();
    assertThat(session.ending()).hasValue(Ending.FINAL);
    assertThat(session.bytes())
        .isEqualTo(traffic.turns().stream().mapToLong(SessionTrackerTest::bytes).sum());
  }

  @Test
  void aServerThatAsksLeavesTheSessionOpen() {
    traffic.turn(device("D", "7", 1, START, FINAL), server("D", "7", 1, OK, GET, FINAL));
    run();

    assertThat(only().ending()).isEmpty();
    assertThat(tracker.openSessions()).isEqualTo(1);
  }

  @Test
  void whatWasAskedInAnEarlierMessageOfThePackageKeepsItOpen() {
    traffic.turn(device("D", "7", 1, START, FINAL), server("D", "7", 1, OK, GET));
    traffic.turn(device("D", "7", 2, OK, NEXT), server("D", "7", 2, OK, FINAL));
    run();

    assertThat(only().ending()).isEmpty();
  }

  @Test
  void commandsThatWantNoResponseDoNotKeepItOpen() {
    String quiet = GET.replace("</CmdID>", "</CmdID><NoResp/>");
    traffic.turn(device("D", "7", 1, START, FINAL), server("D", "7", 1, OK, quiet, FINAL));
    run();

    assertThat(only().ending()).hasValue(Ending.FINAL);
  }

  @Test
  void anEmptyResponseEndsIt() {
    traffic.turn(device("D", "7", 1, START, FINAL), "");
    run();

    assertThat(only().ending()).hasValue(Ending.EMPTY_RESPONSE);
    assertThat(received).hasSize(2);
  }

  @Test
  void anAbortEndsItWhoeverSendsIt() {
    traffic.turn(device("D", "7", 1, START, ABORT, FINAL), server("D", "7", 1, OK, GET, FINAL));
    traffic.turn(device("E", "7", 1, START, FINAL), server("E", "7", 1, OK, ABORT, FINAL));
    run();

    assertThat(endings()).containsExactly(Ending.ABORTED, Ending.ABORTED);
  }

  @Test
  void aFailedExchangeEndsItUntilTheDeviceComesAgain() {
    Turn lost = traffic.turn(device("D", "7", 1, START, FINAL), 503, "<html>busy</html>");
    feed(lost);
    assertThat(only().ending()).hasValue(Ending.HTTP_ERROR);

    feed(traffic.turn(device("D", "7", 1, START, FINAL), server("D", "7", 1, OK, GET, FINAL)));
    assertThat(only().ending()).isEmpty();
    assertThat(received.get(2).resendOf()).hasValue(new MessageRef(1, Direction.TO_SERVER));
    assertThat(events).anyMatch(SessionEvent.Resumed.class::isInstance);
  }

  @Test
  void noResponseAtAllIsAnErrorToo() {
    feed(traffic.lost(device("D", "7", 1, START, FINAL)));

    assertThat(only().ending()).hasValue(Ending.HTTP_ERROR);
    assertThat(received).hasSize(1);
  }

  @Test
  void aSessionIdThatComesAgainIsAnotherSession() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, FINAL));
    traffic.after(Duration.ofMinutes(1));
    traffic.turn(device("D", "1", 1, START, GET, FINAL), server("D", "1", 1, OK, FINAL));
    run();

    assertThat(sessions.values()).extracting(Session::id).containsExactly("1d", "2d");
    assertThat(received).noneMatch(r -> r.resendOf().isPresent());
  }

  @Test
  void theSameFirstMessageLongAfterAProperEndIsTheNextSession() {
    String first = device("D", "1", 1, START, FINAL);
    traffic.turn(first, server("D", "1", 1, OK, FINAL));
    traffic.after(Duration.ofMinutes(1));
    traffic.turn(first, server("D", "1", 1, OK, FINAL));
    run();

    assertThat(sessions).hasSize(2);
  }

  @Test
  void theSameFirstMessageAtOnceIsAResend() {
    String first = device("D", "1", 1, START, FINAL);
    traffic.turn(first, server("D", "1", 1, OK, GET, FINAL));
    traffic.turn(first.replace(">\n<", "><"), server("D", "1", 1, OK, GET, FINAL));
    run();

    assertThat(sessions).hasSize(1);
    assertThat(received)
        .extracting(r -> r.resendOf().map(MessageRef::toString).orElse("-"))
        .containsExactly("-", "-", "1d", "1s");
    assertThat(only().commands()).isEqualTo(2);
    assertThat(only().messages()).isEqualTo(4);
  }

  @Test
  void aMsgIdUsedForSomethingElseIsNoResend() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET, FINAL));
    traffic.turn(device("D", "1", 2, OK, FINAL), server("D", "1", 2, OK, GET, FINAL));
    traffic.turn(device("D", "1", 2, OK, GET, FINAL), server("D", "1", 3, OK, GET, FINAL));
    run();

    assertThat(sessions).hasSize(1);
    assertThat(received).noneMatch(r -> r.resendOf().isPresent());
  }

  @Test
  void packageOneAgainAfterARefusalStaysInTheSession() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, REFUSED, FINAL));
    traffic.turn(device("D", "1", 1, START, GET, FINAL), server("D", "1", 2, REFUSED, FINAL));
    traffic.turn(device("D", "1", 2, START, FINAL), server("D", "1", 3, OK, FINAL));
    run();

    assertThat(sessions).hasSize(1);
    assertThat(only().ending()).hasValue(Ending.FINAL);
    assertThat(only().statusClasses()).isEqualTo(Map.of("2xx", 1, "4xx", 2));
  }

  @Test
  void aSessionSeenFromItsMiddleIsJoinedLate() {
    traffic.turn(device("D", "1", 4, OK, FINAL), server("D", "1", 4, OK, FINAL));
    traffic.turn(device("E", "1", 1, OK, FINAL), server("E", "1", 1, OK, FINAL));
    run();

    assertThat(sessions.values()).extracting(Session::joinedLate).containsExactly(true, true);
  }

  @Test
  void devicesMixedInOneRecordingAreKeptApart() {
    for (int msgId = 1; msgId <= 3; msgId++) {
      for (String name : List.of("A", "B", "C")) {
        String commands = msgId == 1 ? START : OK;
        traffic.turn(
            device(name, "1", msgId, commands, FINAL), server(name, "1", msgId, OK, GET, FINAL));
      }
    }
    run();

    assertThat(sessions).hasSize(3);
    assertThat(sessions.values()).allMatch(s -> s.messages() == 6 && s.ending().isEmpty());
  }

  @Test
  void anotherSessionOfTheDeviceSupersedesAnOpenOneUntilThatGoesOn() {
    feed(traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET, FINAL)));
    feed(traffic.turn(device("D", "2", 1, START, FINAL), server("D", "2", 1, OK, GET, FINAL)));
    assertThat(session("1d").ending()).hasValue(Ending.SUPERSEDED);

    feed(traffic.turn(device("D", "1", 2, OK, FINAL), server("D", "1", 2, OK, GET, FINAL)));
    assertThat(session("1d").ending()).isEmpty();
    assertThat(session("1d").messages()).isEqualTo(4);
    assertThat(session("2d").ending()).isEmpty();
  }

  @Test
  void twoServersOfOneDeviceHaveTheirOwnSessions() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET, FINAL));
    traffic.to("https://other.example.com/omadm");
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET, FINAL));
    run();

    assertThat(sessions).hasSize(2);
    assertThat(sessions.values()).allMatch(s -> s.ending().isEmpty());
  }

  @Test
  void aServerMaySendTheDeviceElsewhere() {
    String moved =
        server("D", "1", 1, OK, GET, FINAL)
            .replace("</Source>", "</Source><RespURI>https://two.example.com/dm?s=1</RespURI>");
    traffic.turn(device("D", "1", 1, START, FINAL), moved);
    traffic.to("https://two.example.com/dm?s=1");
    traffic.turn(device("D", "1", 2, OK, FINAL), server("D", "1", 2, OK, FINAL));
    run();

    assertThat(sessions).hasSize(1);
  }

  @Test
  void aBodyThatCannotBeReadGoesWithItsExchange() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET, FINAL));
    traffic.turn("<<<", server("D", "1", 2, OK, GET, FINAL));
    traffic.turn(device("D", "1", 3, OK, FINAL), "<html>Bad gateway</html>");
    traffic.turn("\u0000\u0001", "\u0002");
    run();

    assertThat(sessions).hasSize(1);
    assertThat(only().messages()).isEqualTo(8);
  }

  @Test
  void whatIsNoDeviceManagementBelongsToNoSession() {
    traffic.with(new Header("Content-Type", "application/soap+xml"));
    traffic.turn("<Envelope xmlns='http://www.w3.org/2003/05/soap-envelope'/>", "<html/>");
    run();

    assertThat(sessions).isEmpty();
  }

  @Test
  void windowsIsToldByHeadersAlertTypesAndUris() {
    traffic.turn(
        device("A", "1", 1, GET.replace("./DevDetail", "./Device/Vendor/MSFT"), FINAL), "");
    traffic.turn(
        device(
            "B",
            "1",
            1,
            "<Alert><CmdID>1</CmdID><Data>1224</Data><Item><Meta><Type xmlns='syncml:metinf'>"
                + "com.microsoft/MDM/LoginStatus</Type></Meta><Data>user</Data></Item></Alert>"),
        "");
    traffic.turn(device("C", "1", 1, START), "");
    traffic.with(new Header("MS-CV", "abc.0"));
    traffic.turn(device("D", "1", 1, START), "");
    traffic.with(new Header("User-Agent", "MSFT OMA DM Client/1.2.0.1"));
    traffic.turn(device("E", "1", 1, START), "");
    run();

    assertThat(sessions.values())
        .extracting(Session::profile)
        .containsExactly(
            Profile.WINDOWS, Profile.WINDOWS, Profile.OMA_1_2, Profile.WINDOWS, Profile.WINDOWS);
  }

  @Test
  void dataSyncIsToldByVerProto() {
    traffic.turn(device("A", "1", 1, START, FINAL).replace("DM/1.2", "SyncML/1.1"), "");
    run();

    assertThat(only().dataSync()).isTrue();
    assertThat(received.get(0).dataSync()).isTrue();
  }

  @Test
  void dataSyncIsToldBySyncWhereVerProtoIsMissing() {
    String sync = "<Sync><CmdID>1</CmdID></Sync>";
    traffic.turn(device("A", "1", 1, sync, FINAL).replace("<VerProto>DM/1.2</VerProto>", ""), "");
    traffic.turn(device("B", "1", 1, sync, FINAL), "");
    run();

    assertThat(received).extracting(Received::dataSync).containsExactly(true, true, false, false);
  }

  @Test
  void silenceEndsASessionAndAMessageTakesThatBack() {
    feed(traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET, FINAL)));
    keep(tracker.tick(traffic.now().plus(Duration.ofMinutes(4))));
    assertThat(only().ending()).isEmpty();
    keep(tracker.tick(traffic.now().plus(Duration.ofMinutes(6))));
    assertThat(only().ending()).hasValue(Ending.SILENCE);

    traffic.after(Duration.ofMinutes(7));
    feed(traffic.turn(device("D", "1", 2, OK, FINAL), server("D", "1", 2, OK, FINAL)));
    assertThat(only().ending()).hasValue(Ending.FINAL);
  }

  @Test
  void aSessionLongOverIsForgotten() {
    feed(traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET, FINAL)));
    traffic.after(Duration.ofHours(2));
    feed(traffic.turn(device("D", "1", 2, OK, FINAL), server("D", "1", 2, OK, FINAL)));

    assertThat(sessions).hasSize(2);
    assertThat(session("2d").joinedLate()).isTrue();
    assertThat(events).anyMatch(SessionEvent.Forgotten.class::isInstance);
  }

  @Test
  void theEndOfTheRecordingEndsWhatIsOpen() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET, FINAL));
    traffic.turn(device("E", "1", 1, START, FINAL), server("E", "1", 1, OK, FINAL));
    run();
    keep(tracker.finish());

    assertThat(endings()).containsExactly(Ending.RECORDING_ENDED, Ending.FINAL);
    assertThat(tracker.openSessions()).isZero();
  }

  @Test
  void theLongestIdleSessionIsGivenUpForANewOne() {
    SessionTracker small =
        new SessionTracker(new Limits(2, Duration.ofMinutes(5), Duration.ofHours(1)));
    for (String name : List.of("A", "B", "C")) {
      traffic.turn(device(name, "1", 1, START, FINAL), server(name, "1", 1, OK, GET, FINAL));
    }
    traffic.turns().forEach(turn -> keep(small.accept(turn)));

    assertThat(small.openSessions()).isEqualTo(2);
    assertThat(endings()).containsExactly(Ending.RECORDING_ENDED);
    assertThat(session("1d").ending()).isPresent();
  }

  @Test
  void rulesSeeWhatWasSaidBefore() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET, FINAL));
    run();

    assertThat(received.get(0).before()).isEqualTo(Dialogue.EMPTY);
    assertThat(received.get(1).before().fromDevice()).hasSize(1);
  }

  private void run() {
    traffic.turns().forEach(this::feed);
  }

  private void feed(Turn turn) {
    keep(tracker.accept(turn));
  }

  private void keep(List<SessionEvent> happened) {
    events.addAll(happened);
    for (SessionEvent event : happened) {
      sessions.put(event.session().first(), event.session());
      if (event instanceof SessionEvent.Came came) {
        received.add(came.message());
      }
    }
  }

  private Session only() {
    assertThat(sessions).hasSize(1);
    return sessions.values().iterator().next();
  }

  private Session session(String id) {
    return sessions.get(MessageRef.parse(id));
  }

  private List<Ending> endings() {
    return sessions.values().stream().map(Session::ending).flatMap(Optional::stream).toList();
  }

  private static long bytes(Turn turn) {
    return turn.request().orElseThrow().bytes() + (long) turn.response().orElseThrow().bytes();
  }
}
