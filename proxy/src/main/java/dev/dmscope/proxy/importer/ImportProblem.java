package dev.dmscope.proxy.importer;

/**
 * What is wrong with a file. The message goes on after the file's name: what was expected, and
 * where.
 */
final class ImportProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ImportProblem(String message) {
    super(message);
  }
}
