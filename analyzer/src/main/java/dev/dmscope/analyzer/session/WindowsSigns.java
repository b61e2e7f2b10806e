package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import java.util.List;
import java.util.Optional;

/** Tells a session of the Windows DM client by what it and its server say. */
final class WindowsSigns {
  private static final List<String> ROOTS =
      List.of("./Vendor/MSFT", "./Device/Vendor/MSFT", "./User/Vendor/MSFT");

  private WindowsSigns() {}

  static boolean in(Headers request) {
    return request.first("User-Agent").filter(ua -> ua.startsWith("MSFT OMA DM Client")).isPresent()
        || request.first("MS-CV").isPresent()
        || request.first("MS-Signature").isPresent();
  }

  static boolean in(Message message) {
    for (Command command : message.allCommands()) {
      for (Item item : command.items()) {
        if (isMicrosoft(item.target())
            || isMicrosoft(item.source())
            || (command instanceof Alert && isMicrosoftType(item))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMicrosoft(Optional<String> uri) {
    // Nearly all others are told by their length or their third character.
    if (uri.isEmpty() || uri.get().length() < ROOTS.get(0).length()) {
      return false;
    }
    String value = uri.get();
    char third = value.charAt(2);
    if (third != 'V' && third != 'D' && third != 'U') {
      return false;
    }
    for (int i = 0; i < ROOTS.size(); i++) {
      if (value.startsWith(ROOTS.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMicrosoftType(Item item) {
    return item.meta()
        .flatMap(Meta::type)
        .filter(type -> type.contains("com.microsoft"))
        .isPresent();
  }
}
