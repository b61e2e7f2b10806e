package dev.dmscope.analyzer.session;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One message of a session, as far as the peer's answers can refer to it.
 *
 * @param msgId trimmed; empty if there was none
 * @param readable whether every command of it is known; not if the body was cut or damaged, its
 *     exchange failed, or it is so long ago that its commands were dropped
 * @param noResp whether its header asked for no Status at all
 * @param commands by CmdID, in document order, at any depth; of a CmdID used twice the first
 * @param repeatedCmdIds those used twice: what refers to them cannot be told apart
 */
public record Sent(
    MessageRef ref,
    String msgId,
    boolean readable,
    boolean noResp,
    Map<String, Issued> commands,
    Set<String> repeatedCmdIds) {

  /** The command of that CmdID, if exactly one has it. */
  public Optional<Issued> command(String cmdId) {
    return repeatedCmdIds.contains(cmdId)
        ? Optional.empty()
        : Optional.ofNullable(commands.get(cmdId));
  }

  /** The same without its commands. */
  Sent withoutCommands() {
    return new Sent(ref, msgId, false, noResp, Map.of(), Set.of());
  }
}
