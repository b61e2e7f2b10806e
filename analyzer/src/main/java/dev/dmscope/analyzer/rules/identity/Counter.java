package dev.dmscope.analyzer.rules.identity;

/**
 * The highest MsgID of one side, and by how many steps more it may have moved unseen.
 *
 * @param last 0 if none is known
 * @param slack one for each exchange since then that failed or could not be read
 */
record Counter(long last, int slack) {
  static final Counter NEW = new Counter(0, 0);

  boolean isGap(long id) {
    return last > 0 && id > last + 1 + slack;
  }

  Counter at(long id) {
    return id > last ? new Counter(id, 0) : this;
  }

  Counter slackened() {
    return new Counter(last, slack + 1);
  }
}
