package dev.dmscope.analyzer.session;

import java.time.Duration;

/**
 * How much is remembered. A session takes 5 to 10 KB with the states of all rules, more if its
 * messages carry hundreds of commands.
 *
 * @param sessions how many sessions at a time; one more, and the one idle the longest is given up
 * @param idle a session without a message for so long is over: DM defines no timeout and its peers
 *     may leave without a word (OMA DM Protocol 8.1)
 * @param linger a session that is over goes on if a message comes within this time
 */
public record Limits(int sessions, Duration idle, Duration linger) {
  /** 100,000 sessions, five minutes, one hour. */
  public static final Limits DEFAULT =
      new Limits(100_000, Duration.ofMinutes(5), Duration.ofHours(1));

  public Limits {
    if (sessions < 1 || idle.isNegative() || linger.isNegative()) {
      throw new IllegalArgumentException("No such limits: " + sessions + " " + idle + " " + linger);
    }
  }
}
