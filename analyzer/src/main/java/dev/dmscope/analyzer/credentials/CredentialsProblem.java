package dev.dmscope.analyzer.credentials;

/** A credentials file that cannot be read; the message begins with {@code file:line: }. */
public final class CredentialsProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CredentialsProblem(String name, int line, String what) {
    super(name + ":" + line + ": " + what);
  }
}
