package dev.dmscope.analyzer.codec;

import java.util.ArrayList;
import java.util.List;

/** Collects what a reader finds odd; bounded, since a hostile body can be odd at every byte. */
final class Notices {
  private static final int MOST = 100;

  private final List<Notice> notices = new ArrayList<>(0);

  void add(String code, int offset, String text) {
    if (notices.size() < MOST) {
      notices.add(new Notice(code, offset, text));
    }
  }

  /** Whether it would be in vain to make a text for another. */
  boolean isFull() {
    return notices.size() >= MOST;
  }

  void addAll(Notices others) {
    others.notices.forEach(n -> add(n.code(), n.offset(), n.text()));
  }

  List<Notice> list() {
    return List.copyOf(notices);
  }
}
