package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.session.MessageRef;

/**
 * A rule that broke on a message: a fault of dmscope, not of the peers.
 *
 * @param message at which it broke; at an end, the session's last one
 * @param cause what was thrown
 */
public record RuleFailure(String ruleId, MessageRef message, Throwable cause) {
  @Override
  public String toString() {
    return "Rule " + ruleId + " broke at message " + message + ": " + cause;
  }
}
