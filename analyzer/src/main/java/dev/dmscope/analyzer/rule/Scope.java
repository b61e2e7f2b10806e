package dev.dmscope.analyzer.rule;

/** What a rule looks at. */
public enum Scope {
  MESSAGE,
  EXCHANGE,
  SESSION,
  DEVICE,
  DOCUMENT
}
