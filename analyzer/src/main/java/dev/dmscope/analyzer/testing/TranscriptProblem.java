package dev.dmscope.analyzer.testing;

/** A transcript that cannot be read; the message begins with {@code file:line: }. */
public final class TranscriptProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TranscriptProblem(String name, int line, String what) {
    super(name + ":" + line + ": " + what);
  }
}
