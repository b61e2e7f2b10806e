package dev.dmscope.analyzer.session;

import static dev.dmscope.analyzer.session.Traffic.FINAL;
import static dev.dmscope.analyzer.session.Traffic.GET;
import static dev.dmscope.analyzer.session.Traffic.OK;
import static dev.dmscope.analyzer.session.Traffic.START;
import static dev.dmscope.analyzer.session.Traffic.device;
import static dev.dmscope.analyzer.session.Traffic.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The management and the declared-configuration sessions of one device run side by side. */
class EnrolmentTest {
  private static final String DECLARED =
      "<Alert><CmdID>7</CmdID><Data>1224</Data><Item><Meta>"
          + "<Type xmlns='syncml:metinf'>com.microsoft.mdm.declaredconfigurationdocuments</Type>"
          + "</Meta><Data>x</Data></Item></Alert>";

  private final Traffic traffic = new Traffic();

  @Test
  void sessionsOfTwoEnrolmentsWithOneServerAndOneSessionIdAreKeptApart() {
    turn("", 1, START);
    turn(DECLARED, 1, START);
    turn("", 2, OK);
    turn(DECLARED, 2, OK);

    List<ReviewedSession> sessions = Review.review(traffic.turns(), List.of());
    assertThat(sessions).extracting(s -> s.messages().size()).containsExactly(4, 4);
    assertThat(sessions)
        .extracting(s -> s.session().key().enrolment())
        .containsExactly(Enrolment.MANAGEMENT, Enrolment.DECLARED_CONFIGURATION);
    assertThat(sessions)
        .extracting(s -> s.session().ending().orElseThrow())
        .doesNotContain(Ending.SUPERSEDED);
  }

  @Test
  void aMessageWithoutTheAlertStillFindsItsSession() {
    turn(DECLARED, 1, START);
    turn("", 2, OK);

    assertThat(Review.review(traffic.turns(), List.of())).hasSize(1);
  }

  @Test
  void theServiceOfDeclaredConfigurationIsKnownByItsAddress() {
    traffic.to("https://checkin.dm.microsoft.com/EnrollmentServer/checkin");
    turn("", 1, START);

    assertThat(Review.review(traffic.turns(), List.of()).get(0).session().key().enrolment())
        .isEqualTo(Enrolment.DECLARED_CONFIGURATION);
  }

  @Test
  void anOpenSessionSaysWhoSpeaksNext() {
    SessionTracker tracker = new SessionTracker(Limits.DEFAULT);
    tracker.accept(traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET)));
    List<SessionEvent> lost = tracker.accept(traffic.lost(device("D", "1", 2, OK, FINAL)));

    SessionEvent came = lost.get(0);
    assertThat(came.session().next()).hasValue(Direction.TO_SERVER);
    assertThat(lost.get(lost.size() - 1).session().ending()).hasValue(Ending.HTTP_ERROR);
    assertThat(lost.get(lost.size() - 1).session().next()).isEmpty();
  }

  private void turn(String alert, int msgId, String commands) {
    traffic.turn(
        device("D", "5", msgId, commands, alert, FINAL), server("D", "5", msgId, OK, GET, FINAL));
  }
}
