package dev.dmscope.analyzer.rule;

import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;

/**
 * Judges all sessions of one device, as a fold over their messages in the order they came: chains
 * of nonces, work that is finished sessions later, a session after its notification.
 *
 * <p>The past may be unknown: a recording begins somewhere, and after a restart, or when very many
 * devices were seen since, the fold begins anew. So what was not seen proves nothing.
 *
 * @param <S> what the rule remembers of a device: immutable, small and bounded, however many
 *     sessions there are
 */
public non-sealed interface DeviceRule<S> extends Rule {
  /** What is remembered before the first message. */
  S start();

  /**
   * One message more.
   *
   * @param session it belongs to, as it is with this message; {@link Session#first} tells sessions
   *     apart
   */
  S next(S state, Session session, Received message, Reporter findings);

  /**
   * A session is over, as far as is known. If it goes on before the device says anything else, this
   * is taken back: the state as well as what was reported.
   */
  default S ended(S state, Session session, Reporter findings) {
    return state;
  }

  /**
   * A document for the device: inside one of its messages, or alone in a body that passed between
   * the same two addresses (or, of files, anywhere) not long before the session.
   */
  default S document(S state, FoundDocument document, Reporter findings) {
    return state;
  }
}
