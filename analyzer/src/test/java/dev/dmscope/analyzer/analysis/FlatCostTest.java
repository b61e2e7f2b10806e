package dev.dmscope.analyzer.analysis;

import static dev.dmscope.analyzer.session.Traffic.FINAL;
import static dev.dmscope.analyzer.session.Traffic.GET;
import static dev.dmscope.analyzer.session.Traffic.OK;
import static dev.dmscope.analyzer.session.Traffic.START;
import static dev.dmscope.analyzer.session.Traffic.device;
import static dev.dmscope.analyzer.session.Traffic.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.session.Traffic;
import dev.dmscope.analyzer.session.Turn;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The cost of a message, counted in bytes allocated: a count that no busy machine disturbs. Work
 * that grows with a session or with the number of sessions shows in it, since nothing in the
 * analyzer is changed in place.
 */
class FlatCostTest {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final String STATUS =
      "<Status><CmdID>2</CmdID><MsgRef>%d</MsgRef><CmdRef>2</CmdRef><Cmd>Get</Cmd>"
          + "<Data>404</Data></Status>";

  @Test
  void aMessageCostsTheSameHoweverLongItsSessionIs() {
    Analyzer analyzer = new Analyzer(AllRules.LIST);
    Traffic traffic = new Traffic();
    long early = 0;
    long late = 0;
    for (int msgId = 1; msgId <= 2_000; msgId++) {
      String asked = msgId == 1 ? START : STATUS.formatted(msgId - 1);
      long cost = cost(analyzer, turn(traffic, "D", msgId, asked));
      early += msgId > 150 && msgId <= 400 ? cost : 0;
      late += msgId > 1_750 ? cost : 0;
    }
    assertThat((double) late / early).isLessThan(1.2);
  }

  @Test
  void aMessageCostsTheSameHoweverManySessionsAreOpen() {
    Analyzer analyzer = new Analyzer(AllRules.LIST);
    long early = 0;
    long late = 0;
    for (int device = 0; device < 6_000; device++) {
      Turn turn = turn(new Traffic().after(Duration.ofMillis(device)), "D" + device, 1, START);
      long cost = cost(analyzer, turn);
      early += device >= 500 && device < 1_000 ? cost : 0;
      late += device >= 5_500 ? cost : 0;
    }
    assertThat(analyzer.openSessions()).isEqualTo(6_000);
    assertThat((double) late / early).isLessThan(1.2);
  }

  @Test
  void theCostGrowsWithTheCommandsAndNotFaster() {
    long few = cost(500);
    long many = cost(5_000);

    assertThat((double) many / few).isLessThan(13);
  }

  private static long cost(int commands) {
    Analyzer analyzer = new Analyzer(AllRules.LIST);
    StringBuilder gets = new StringBuilder();
    for (int cmdId = 2; cmdId < commands + 2; cmdId++) {
      gets.append(GET.replace("<CmdID>2<", "<CmdID>" + cmdId + "<"));
    }
    Traffic traffic = new Traffic();
    return cost(
        analyzer,
        traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, gets + FINAL)));
  }

  private static Turn turn(Traffic traffic, String name, int msgId, String says) {
    return traffic.turn(
        device(name, "1", msgId, msgId == 1 ? "" : OK, says, FINAL),
        server(name, "1", msgId, OK, GET, FINAL));
  }

  private static long cost(Analyzer analyzer, Turn turn) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    List<SessionUpdate> updates = analyzer.accept(turn).sessions();
    long cost = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(updates).isNotEmpty();
    return cost;
  }
}
