package dev.dmscope.analyzer.rules.windows;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import java.util.Locale;
import java.util.Optional;

/** The client event by which Windows says who is signed in. */
final class LoginStatus {
  private static final String TYPE = "com.microsoft/MDM/LoginStatus";

  private LoginStatus() {}

  /** Its item in a message of the device, if there is one. */
  static Optional<Item> in(Message message) {
    for (Alert alert : message.alerts()) {
      if (alert.code().filter("1224"::equals).isPresent()) {
        for (Item item : alert.items()) {
          if (type(item).equalsIgnoreCase(TYPE)) {
            return Optional.of(item);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** In lower case, such as {@code user}; empty if there is no text. */
  static String value(Item item) {
    return item.data().map(data -> data.text().strip().toLowerCase(Locale.ROOT)).orElse("");
  }

  private static String type(Item item) {
    return item.meta().flatMap(Meta::type).or(() -> item.element().textOf("Type")).orElse("");
  }
}
