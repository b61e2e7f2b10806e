package dev.dmscope.analyzer.rule;

import dev.dmscope.analyzer.session.Received;

/**
 * Judges each message by itself, with what the session held before it at hand in {@link
 * Received#before()}. Resends are not shown to it.
 */
public non-sealed interface MessageRule extends Rule {
  /** Reports what is wrong with the message. */
  void check(Received message, Reporter findings);
}
