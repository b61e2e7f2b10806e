package dev.dmscope.analyzer.rule;

import java.util.Locale;

/** What a rule looks at. */
public enum Scope {
  /** One message, with the HTTP facts of its exchange and what its session held before. */
  MESSAGE,
  /** One document that is no SyncML message, alone in a body or inside a message. */
  DOCUMENT,
  /** The course of one session. */
  SESSION,
  /** All sessions of one device, one after the other. */
  DEVICE;

  /** Lower case, for texts and JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
