package dev.dmscope.proxy.search.query;

/** What a query picks from. */
public enum Scope {
  /** Messages, or findings of messages. */
  MESSAGES,
  /** Sessions: a condition holds if one of the session's messages meets it. */
  SESSIONS
}
