package dev.dmscope.proxy.app;

/**
 * Something the user can mend. The message says what, which, why and what to do now, in one line.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
