package dev.dmscope.webui.api;

/** How many findings of each severity. */
public record Counts(int error, int warning, int info) {
  /** None at all. */
  public static final Counts NONE = new Counts(0, 0, 0);
}
