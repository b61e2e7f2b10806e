package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;

/**
 * Tells that the device takes leave of its server: what belongs to a session is not owed any more.
 */
public final class Unenrolment {
  private static final String TYPE = "mdm.unenrollment";

  private Unenrolment() {}

  /** Whether the message says so with Alert 1226. */
  public static boolean isIn(Message message) {
    for (Alert alert : message.alerts()) {
      if (isOne(alert)) {
        return true;
      }
    }
    return false;
  }

  /** Whether that is what the alert says. */
  static boolean isOne(Alert alert) {
    if (alert.code().filter("1226"::equals).isEmpty()) {
      return false;
    }
    for (Item item : alert.items()) {
      if (AlertItem.of(item).type().filter(type -> type.contains(TYPE)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
