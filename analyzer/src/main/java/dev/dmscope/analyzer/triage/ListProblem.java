package dev.dmscope.analyzer.triage;

/** A baseline or a list of suppressions that cannot be read; the message names file and line. */
public final class ListProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ListProblem(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
