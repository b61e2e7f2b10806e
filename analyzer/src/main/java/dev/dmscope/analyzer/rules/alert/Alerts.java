package dev.dmscope.analyzer.rules.alert;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.session.Received;
import java.util.ArrayList;
import java.util.List;

/** The alerts of a message that can be judged. */
final class Alerts {
  private Alerts() {}

  /** Those with that code; none if the body was not read to its end. */
  static List<Alert> of(Received received, String code) {
    if (!received.isWhole() || received.message().isEmpty()) {
      return List.of();
    }
    Message message = received.message().get();
    if (!message.hasAlert(code)) {
      return List.of();
    }
    List<Alert> found = new ArrayList<>(2);
    for (Alert alert : message.alerts()) {
      if (alert.code().filter(code::equals).isPresent()) {
        found.add(alert);
      }
    }
    return found;
  }
}
