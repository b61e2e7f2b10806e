package dev.dmscope.webui.api;

/** Something new. */
public sealed interface FeedEvent {
  /** Where a feed continues after this event. */
  String cursor();

  /** A message came, or what is known of it changed. */
  record Message(String cursor, MessageRow row) implements FeedEvent {}

  /** A session began, grew or ended. */
  record Session(String cursor, SessionRow row) implements FeedEvent {}

  /** The subscriber fell behind: page anew. */
  record Reset(String cursor) implements FeedEvent {}
}
