package dev.dmscope.bench;

import com.sun.management.ThreadMXBean;
import dev.dmscope.analyzer.analysis.Analyzer;
import dev.dmscope.analyzer.analysis.SessionUpdate;
import dev.dmscope.analyzer.message.Kinds;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.session.Ending;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Turn;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each rule costs by itself: the engine with that rule and no other, less the engine without
 * any. CPU time of the thread and bytes allocated, both per message; the dearest first.
 */
public final class RuleCosts {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Reporter NOBODY = (severity, at, text, related) -> {};
  private static final int SESSIONS = 200;
  private static final int TURNS = 6;

  private RuleCosts() {}

  private record Cost(String name, double nanos, double bytes) {
    Cost less(Cost other) {
      return new Cost(name, nanos - other.nanos, bytes - other.bytes);
    }
  }

  /** Arguments: Gets in each message of the server, 7 unless given. */
  public static void main(String[] arguments) {
    int commands = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    List<Turn> turns = Sessions.of(SESSIONS, TURNS, commands);
    PrintStream out = System.out;
    List<Rule> all = List.copyOf(AllRules.LIST);
    measure("warm-up", turns, all, 20);
    print(out, measure("decoding " + bytes(turns) + " bytes", commands, 20));
    Cost engine = measure("engine without rules", turns, List.of(), 20);
    print(out, engine);
    print(out, measure(all.size() + " rules and engine", turns, all, 20));
    for (Class<?> scope : List.of(MessageRule.class, SessionRule.class, DeviceRule.class)) {
      List<Rule> some = all.stream().filter(scope::isInstance).toList();
      String name = "  " + some.size() + " " + scope.getSimpleName();
      print(out, measure(name, turns, some, 20).less(engine));
    }
    List<List<Received>> sessions = sessions(turns);
    List<Cost> costs = new ArrayList<>();
    for (Rule rule : all) {
      costs.add(measure(rule.id(), alone(rule, sessions), 12));
    }
    costs.sort(Comparator.comparingDouble(Cost::nanos).reversed());
    costs.forEach(cost -> print(out, cost));
  }

  /** The messages of each session, as the rules are shown them. */
  private static List<List<Received>> sessions(List<Turn> turns) {
    Analyzer analyzer = new Analyzer(List.of());
    Map<MessageRef, List<Received>> sessions = new LinkedHashMap<>();
    for (Turn turn : turns) {
      for (SessionUpdate update : analyzer.accept(turn).sessions()) {
        sessions
            .computeIfAbsent(update.session().first(), first -> new ArrayList<>())
            .addAll(update.added());
      }
    }
    return List.copyOf(sessions.values());
  }

  private static Runnable alone(Rule rule, List<List<Received>> sessions) {
    long commands = Kinds.of(List.of(rule.about().commands()));
    if (rule instanceof MessageRule messageRule) {
      return () ->
          sessions.forEach(
              session -> {
                for (Received message : session) {
                  if (concerns(commands, message)) {
                    messageRule.check(message, NOBODY);
                  }
                }
              });
    }
    long wokenBy = Kinds.of(List.of(rule.about().wokenBy()));
    return rule instanceof SessionRule<?> sessionRule
        ? () -> sessions.forEach(session -> fold(sessionRule, commands, wokenBy, session))
        : () -> {};
  }

  private static <S> void fold(
      SessionRule<S> rule, long commands, long wokenBy, List<Received> session) {
    S start = rule.start();
    S state = start;
    for (Received message : session) {
      if (concerns(commands, message) && (state != start || concerns(wokenBy, message))) {
        state = rule.next(state, message, NOBODY);
      }
    }
    rule.end(state, Ending.FINAL, NOBODY);
  }

  private static boolean concerns(long kinds, Received message) {
    return kinds == 0 || message.message().orElseThrow().hasAny(kinds);
  }

  private static long bytes(List<Turn> turns) {
    long bytes = 0;
    for (Turn turn : turns) {
      bytes += turn.request().orElseThrow().bytes() + turn.response().orElseThrow().bytes();
    }
    return bytes / turns.size() / 2;
  }

  private static Cost measure(String name, int commands, int rounds) {
    Sessions.Recorded recorded = Sessions.recorded(SESSIONS, TURNS, commands);
    return measure(name, recorded::decode, rounds);
  }

  private static Cost measure(String name, List<Turn> turns, List<Rule> rules, int rounds) {
    return measure(
        name,
        () -> {
          Analyzer analyzer = new Analyzer(rules);
          turns.forEach(analyzer::accept);
        },
        rounds);
  }

  /** The best of so many rounds: what disturbs only ever adds. */
  private static Cost measure(String name, Runnable round, int rounds) {
    double nanos = Double.MAX_VALUE;
    double bytes = Double.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long time = THREADS.getCurrentThreadCpuTime();
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      round.run();
      bytes = Math.min(bytes, (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated));
      nanos = Math.min(nanos, (double) (THREADS.getCurrentThreadCpuTime() - time));
    }
    int messages = SESSIONS * TURNS * 2;
    return new Cost(name, nanos / messages, bytes / messages);
  }

  private static void print(PrintStream out, Cost cost) {
    out.printf("%-40s %8.0f ns %8.0f B%n", cost.name, cost.nanos, cost.bytes);
  }
}
