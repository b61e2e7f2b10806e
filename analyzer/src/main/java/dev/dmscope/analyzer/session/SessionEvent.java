package dev.dmscope.analyzer.session;

/** What happened to a session, in the order it happened. Carries the session as it is then. */
public sealed interface SessionEvent {
  /** The session after this event. */
  Session session();

  /** It had ended, as far as was known, and goes on: what was said at its end no longer holds. */
  record Resumed(Session session) implements SessionEvent {}

  /** A message more; the first one begins the session. */
  record Came(Session session, Received message) implements SessionEvent {}

  /** It is over, as far as is known. */
  record Ended(Session session) implements SessionEvent {}

  /** It is remembered no longer: nothing more can come. */
  record Forgotten(Session session) implements SessionEvent {}
}
