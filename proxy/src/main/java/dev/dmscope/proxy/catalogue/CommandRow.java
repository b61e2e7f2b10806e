package dev.dmscope.proxy.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A command of a message; Status and Results count as commands.
 *
 * @param message id of its message
 * @param element number of its element in the message
 * @param depth 0, more if inside Atomic or Sequence
 * @param targets LocURIs it is about; of Status and Results, what they refer to
 * @param msgRef MsgRef of Status and Results
 * @param cmdRef CmdRef of Status and Results
 * @param cmdName of a Status, the name of the command it answers
 * @param code of an Alert or Status
 */
public record CommandRow(
    String message,
    int element,
    int depth,
    String name,
    Optional<String> cmdId,
    List<String> targets,
    Optional<String> msgRef,
    Optional<String> cmdRef,
    Optional<String> cmdName,
    Optional<String> code) {
  public CommandRow {
    targets = List.copyOf(targets);
  }
}
