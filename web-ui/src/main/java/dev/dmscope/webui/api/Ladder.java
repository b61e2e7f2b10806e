package dev.dmscope.webui.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session's course: one rung for each message, in order.
 *
 * @param cut whether the session goes on behind the last rung
 */
public record Ladder(
    SessionRow session, List<Rung> rungs, List<FindingView> findings, boolean cut) {

  /**
   * A message on its way.
   *
   * @param offsetMs since the session began
   * @param waitedMs since the message before it
   * @param pkg number of its package, 1 onwards as OMA counts them; 0 if it belongs to none
   * @param phase {@code setup} or {@code management}
   */
  public record Rung(
      MessageRow message,
      Instant at,
      long offsetMs,
      long waitedMs,
      int pkg,
      String phase,
      List<CommandView> commands) {}

  /**
   * A command of a message.
   *
   * @param depth 0, more if inside Atomic or Sequence
   * @param element number of its element in the message
   * @param targets LocURIs it is about, or what a Status or Results refers to
   * @param detail short: an alert's code, a status's command and code
   * @param refers the message that holds the command this one answers, for Status and Results
   * @param refersTo number of that command's element
   * @param answer how the peer answered it; empty if not answered
   * @param owed whether an answer was owed and never came
   */
  public record CommandView(
      int depth,
      int element,
      Optional<String> cmdId,
      String name,
      List<String> targets,
      String detail,
      Optional<String> refers,
      Optional<Integer> refersTo,
      Optional<Answer> answer,
      boolean owed) {}

  /** The Status for a command. */
  public record Answer(String message, int element, int code, String meaning) {}
}
