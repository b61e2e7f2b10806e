package dev.dmscope.analyzer.session;

import static dev.dmscope.analyzer.session.Traffic.FINAL;
import static dev.dmscope.analyzer.session.Traffic.GET;
import static dev.dmscope.analyzer.session.Traffic.OK;
import static dev.dmscope.analyzer.session.Traffic.START;
import static dev.dmscope.analyzer.session.Traffic.device;
import static dev.dmscope.analyzer.session.Traffic.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManySessionsTest {
  private final SessionTracker tracker =
      new SessionTracker(new Limits(1_000, Duration.ofMinutes(5), Duration.ofHours(1)));

  @Test
  void tenThousandSessionsTakeTheRoomOfTheLimit() {
    Set<MessageRef> remembered = new HashSet<>();
    Traffic traffic = new Traffic();
    for (int i = 0; i < 10_000; i++) {
      String name = "device-" + i % 5_000;
      Turn turn =
          traffic.turn(
              device(name, "" + i, 1, START, FINAL), server(name, "" + i, 1, OK, GET, FINAL));
      note(tracker.accept(turn), remembered);
      assertThat(tracker.remembered()).isLessThanOrEqualTo(1_000);
    }

    // Every session beyond the limit was also said to be forgotten, so that its rules let go too.
    assertThat(remembered).hasSize(tracker.remembered());
    note(tracker.finish(), remembered);
    assertThat(remembered).isEmpty();
    assertThat(tracker.remembered()).isZero();
  }

  @Test
  void aSessionOfThousandsOfMessagesRemembersOnlyTheLastOnes() {
    Traffic traffic = new Traffic();
    Received last = null;
    for (int msgId = 1; msgId <= 3_000; msgId++) {
      Turn turn =
          traffic.turn(device("D", "1", msgId, OK, FINAL), server("D", "1", msgId, OK, GET, FINAL));
      for (SessionEvent event : tracker.accept(turn)) {
        last = event instanceof SessionEvent.Came came ? came.message() : last;
      }
    }

    assertThat(tracker.openSessions()).isEqualTo(1);
    assertThat(last.before().fromDevice()).hasSizeLessThan(200);
  }

  @Test
  void largeSessionsAreGivenUpByTheirCommands() {
    SessionTracker small =
        new SessionTracker(new Limits(1_000, 5_000, Duration.ofMinutes(5), Duration.ofHours(1)));
    Traffic traffic = new Traffic();
    Set<MessageRef> remembered = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      StringBuilder gets = new StringBuilder();
      for (int cmdId = 2; cmdId < 502; cmdId++) {
        gets.append(GET.replace("<CmdID>2", "<CmdID>" + cmdId));
      }
      String name = "device-" + i;
      note(
          small.accept(
              traffic.turn(
                  device(name, "1", 1, START, FINAL), server(name, "1", 1, OK, gets.toString()))),
          remembered);
      assertThat(small.remembered()).isLessThanOrEqualTo(10);
    }
    assertThat(remembered).hasSize(small.remembered());
  }

  private static void note(List<SessionEvent> events, Set<MessageRef> remembered) {
    for (SessionEvent event : events) {
      if (event instanceof SessionEvent.Forgotten) {
        remembered.remove(event.session().first());
      } else {
        remembered.add(event.session().first());
      }
    }
  }
}
