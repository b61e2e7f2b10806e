package dev.dmscope.analyzer.rule;

/** How bad a finding is; ordered from harmless to bad. */
public enum Severity {
  /** Worth knowing, often legal. */
  INFO,
  /** Against the text, yet real peers bear it; or a SHOULD with a real cost. */
  WARNING,
  /** Against a MUST, and the peer cannot process it safely. */
  ERROR;

  /** Lower case, for texts and JSON. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
