package dev.dmscope.analyzer.analysis;

import static dev.dmscope.analyzer.session.Traffic.FINAL;
import static dev.dmscope.analyzer.session.Traffic.GET;
import static dev.dmscope.analyzer.session.Traffic.NEXT;
import static dev.dmscope.analyzer.session.Traffic.OK;
import static dev.dmscope.analyzer.session.Traffic.REFUSED;
import static dev.dmscope.analyzer.session.Traffic.START;
import static dev.dmscope.analyzer.session.Traffic.device;
import static dev.dmscope.analyzer.session.Traffic.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.session.Limits;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Session;
import dev.dmscope.analyzer.session.Traffic;
import dev.dmscope.analyzer.session.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens around a session, and however its turns come in, its findings are the same. */
class LiveEqualsOfflineTest {
  private static final String[] DEVICE_SAYS = {
    START, OK, GET, NEXT, OK + OK, "", START + FINAL, OK + FINAL, GET + FINAL
  };
  private static final String[] SERVER_SAYS = {
    OK + FINAL, OK, GET + FINAL, OK + GET + FINAL, REFUSED + FINAL, NEXT, "", "<Oops/>"
  };

  private final Map<String, List<Finding>> found = new LinkedHashMap<>();
  private final Map<String, Session> sessions = new LinkedHashMap<>();

  @Test
  void aSessionAmongOthersIsJudgedAsIfItWereAlone() {
    for (int seed = 0; seed < 20; seed++) {
      List<Turn> mixed = madeUp(seed);
      found.clear();
      sessions.clear();
      Analyzer analyzer = new Analyzer(AllRules.LIST);
      mixed.forEach(turn -> keep(analyzer.accept(turn)));
      keep(analyzer.finish());

      for (Session session : sessions.values()) {
        List<Turn> own =
            mixed.stream().filter(t -> sender(t).equals(session.key().device())).toList();
        List<Finding> alone =
            Review.review(own, AllRules.LIST).stream()
                .filter(r -> r.session().first().equals(session.first()))
                .flatMap(r -> r.findings().stream())
                .toList();
        assertThat(found.get(session.id()))
            .as("seed %d, session %s", seed, session.id())
            .containsExactlyInAnyOrderElementsOf(alone);
      }
    }
  }

  @Test
  void ticksChangeNothingThatLasts() {
    for (int seed = 0; seed < 20; seed++) {
      List<Turn> turns = madeUp(seed);
      found.clear();
      sessions.clear();
      Analyzer analyzer = new Analyzer(AllRules.LIST);
      for (Turn turn : turns) {
        keep(analyzer.accept(turn));
        keep(analyzer.tick(turn.at().plusMillis(10)));
      }
      keep(analyzer.finish());
      Map<String, List<Finding>> ticked = new LinkedHashMap<>(found);

      for (ReviewedSession session : Review.review(turns, AllRules.LIST)) {
        assertThat(ticked.get(session.session().id()))
            .containsExactlyInAnyOrderElementsOf(session.findings());
      }
    }
  }

  @Test
  void whatIsWithdrawnWasFoundBefore() {
    for (int seed = 0; seed < 20; seed++) {
      found.clear();
      sessions.clear();
      Analyzer analyzer =
          new Analyzer(
              AllRules.LIST,
              new Limits(3, Duration.ofSeconds(5), Duration.ofSeconds(20)),
              Optional.empty());
      madeUp(seed).forEach(turn -> keep(analyzer.accept(turn)));
      keep(analyzer.finish());
    }
  }

  /** Four devices talking at random, some of it nonsense; each turn has its own bytes. */
  private static List<Turn> madeUp(int seed) {
    Random random = new Random(seed);
    Traffic traffic = new Traffic();
    int[] msgIds = new int[4];
    for (int i = 0; i < 60; i++) {
      int who = random.nextInt(4);
      msgIds[who] = random.nextInt(6) == 0 ? 1 : msgIds[who] + 1;
      String name = "device-" + who;
      String from = device(name, "1", msgIds[who], DEVICE_SAYS[random.nextInt(DEVICE_SAYS.length)]);
      String to = server(name, "1", msgIds[who], SERVER_SAYS[random.nextInt(SERVER_SAYS.length)]);
      switch (random.nextInt(8)) {
        case 0 -> traffic.turn(from, 503, "<html>busy</html>");
        case 1 -> traffic.lost(from);
        case 2 -> traffic.turn(from, "");
        default -> traffic.turn(from, to);
      }
      if (random.nextInt(10) == 0) {
        traffic.after(Duration.ofSeconds(random.nextInt(20)));
      }
    }
    return traffic.turns();
  }

  private static String sender(Turn turn) {
    return turn.request()
        .flatMap(r -> r.message())
        .flatMap(m -> m.header())
        .flatMap(h -> h.source())
        .orElseThrow();
  }

  private void keep(Changes changes) {
    for (SessionUpdate update : changes.sessions()) {
      assertThat(update.failures()).isEmpty();
      sessions.put(update.session().id(), update.session());
      List<Finding> now = found.computeIfAbsent(update.session().id(), id -> new ArrayList<>());
      for (Finding withdrawn : update.withdrawn()) {
        assertThat(now.remove(withdrawn)).as("was published: %s", withdrawn).isTrue();
      }
      now.addAll(update.found());
      assertThat(update.session().first()).isLessThanOrEqualTo(update.session().last());
      assertThat(MessageRef.parse(update.session().id())).isEqualTo(update.session().first());
    }
  }
}
