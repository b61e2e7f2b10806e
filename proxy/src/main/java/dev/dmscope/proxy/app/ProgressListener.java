package dev.dmscope.proxy.app;

/** Is told how far a long task is. */
@FunctionalInterface
public interface ProgressListener {
  /**
   * {@code done} of {@code total} are done; both equal at the end.
   *
   * @param what for the user, such as {@code reading the recording}
   */
  void at(String what, long done, long total);
}
