package dev.dmscope.proxy.view;

import dev.dmscope.webui.api.QueryProblem;

/**
 * A place in the feed.
 *
 * @param run names this run of the program: numbers begin anew with each
 * @param number of the event that was the last one seen
 */
record FeedPosition(String run, long number) {
  @Override
  public String toString() {
    return run + "." + number;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws QueryProblem if it is not of that form
   */
  static FeedPosition parse(String text) {
    int dot = text.indexOf('.');
    if (!text.matches("[0-9a-f]{1,16}\\.[0-9]{1,18}")) {
      throw Cursors.unreadable();
    }
    return new FeedPosition(text.substring(0, dot), Long.parseLong(text.substring(dot + 1)));
  }
}
