package dev.dmscope.analyzer.session;

import java.time.Duration;

/**
 * How much is remembered. A session takes a few KB with the states of all rules, and more where its
 * messages carry many commands: these are counted too, so that memory is bounded whatever comes.
 *
 * @param sessions how many sessions at a time; one more, and the one idle the longest is given up
 * @param commands how many commands of all sessions together; beyond, sessions are given up too
 * @param idle a session without a message for so long is over: DM defines no timeout and its peers
 *     may leave without a word (OMA DM Protocol 8.1)
 * @param linger a session that is over goes on if a message comes within this time
 */
public record Limits(int sessions, int commands, Duration idle, Duration linger) {
  /** 100,000 sessions, 2,000,000 commands, five minutes, one hour. */
  public static final Limits DEFAULT =
      new Limits(100_000, 2_000_000, Duration.ofMinutes(5), Duration.ofHours(1));

  public Limits {
    if (sessions < 1 || commands < 1 || idle.isNegative() || linger.isNegative()) {
      throw new IllegalArgumentException(
          "No such limits: " + sessions + " " + commands + " " + idle + " " + linger);
    }
  }

  /** As many commands as {@link #DEFAULT}. */
  public Limits(int sessions, Duration idle, Duration linger) {
    this(sessions, DEFAULT.commands, idle, linger);
  }
}
