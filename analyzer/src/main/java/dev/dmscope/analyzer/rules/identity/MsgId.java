package dev.dmscope.analyzer.rules.identity;

import dev.dmscope.analyzer.message.Message;
import java.util.OptionalLong;

/** Reads a MsgID as the number it should be. */
final class MsgId {
  /** Far above any real count; longer ones are taken for no number. */
  private static final int MOST_DIGITS = 15;

  private MsgId() {}

  /** The number, if it is a decimal one from 1. */
  static OptionalLong of(Message message) {
    String id = message.msgId().orElse("");
    boolean digits =
        !id.isEmpty()
            && id.length() <= MOST_DIGITS
            && id.chars().allMatch(c -> c >= '0' && c <= '9');
    long number = digits ? Long.parseLong(id) : 0;
    return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
  }
}
