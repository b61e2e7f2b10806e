package dev.dmscope.proxy.intercept;

/** A request that the proxy does not pass on, and why. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /** One line for whoever reads the device's log, saying what to do instead. */
  Refusal(int status, String text) {
    super(text, null, false, false);
    this.status = status;
  }

  Trouble trouble() {
    return new Trouble(status, String.valueOf(getMessage()));
  }
}
