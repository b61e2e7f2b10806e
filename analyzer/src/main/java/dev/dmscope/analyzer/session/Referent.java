package dev.dmscope.analyzer.session;

/** What a Status or Results refers to with MsgRef and CmdRef. */
public sealed interface Referent {
  /** The header of that message. */
  record Header(Sent message) implements Referent {}

  /** That command. */
  record Of(Issued command) implements Referent {}

  /**
   * The message of MsgRef has no such command, but the peer's last message has one of that CmdID
   * and name: the MsgRef was not moved on. OMA's printed sessions do it.
   */
  record Stale(Issued command) implements Referent {}

  /** The peer sent no message of that MsgID. */
  record NoSuchMessage() implements Referent {}

  /** That message has no such command. */
  record NoSuchCommand(Sent message) implements Referent {}

  /** Not to be told: a reference is missing, an id was used twice, or the message is not known. */
  record Unclear() implements Referent {}
}
