package dev.dmscope.analyzer.rules.session;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a message of the device says under {@code ./DevInfo}. */
final class DeviceInfo {
  /** The nodes that package #1 must bring. */
  static final List<String> REQUIRED = List.of("DevId", "Man", "Mod", "DmV", "Lang");

  private DeviceInfo() {}

  /** The first Replace with such a node. */
  static Optional<Command> replace(Message message) {
    for (Command command : message.allCommands()) {
      if (command.name().equals("Replace") && command.items().stream().anyMatch(i -> isOne(i))) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  /** Whether the item is about such a node. */
  static boolean isOne(Item item) {
    return name(item).isPresent();
  }

  /** Such as {@code devid}: the node's path below {@code ./DevInfo}, in lower case. */
  static Optional<String> name(Item item) {
    return item.source().or(item::target).flatMap(DeviceInfo::below);
  }

  /** The same of an address. */
  static Optional<String> below(String uri) {
    String path = uri.startsWith("./") ? uri.substring(2) : uri;
    if (path.regionMatches(true, 0, "DevInfo", 0, 7)) {
      if (path.length() == 7) {
        return Optional.of("");
      }
      if (path.charAt(7) == '/') {
        return Optional.of(path.substring(8).toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }
}
