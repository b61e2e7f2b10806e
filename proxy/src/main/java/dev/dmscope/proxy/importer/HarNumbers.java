package dev.dmscope.proxy.importer;

import java.math.BigDecimal;

/** Numbers of an archive, which may be anything. */
final class HarNumbers {
  private HarNumbers() {}

  /** The whole number in the text, or {@code least} if it is none or out of range. */
  static int between(String text, int least, int most) {
    double value = decimal(text, most);
    return value < least ? least : (int) value;
  }

  /** The number in the text if it is one from 0 to {@code most}, else 0. */
  static double decimal(String text, long most) {
    try {
      double value = text.isEmpty() ? 0 : new BigDecimal(text).doubleValue();
      return value >= 0 && value <= most ? value : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
