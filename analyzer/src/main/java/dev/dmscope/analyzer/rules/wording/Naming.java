package dev.dmscope.analyzer.rules.wording;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.session.Issued;
import java.util.Optional;

/** Names a command so that a reader finds it in the message. */
public final class Naming {
  private Naming() {}

  /** Such as {@code Get (CmdID '5', './DevDetail/HwV')}. */
  public static String of(Issued issued) {
    return issued.name()
        + " (CmdID "
        + Quote.of(issued.cmdId())
        + issued
            .alertCode()
            .map(code -> ", code " + Quote.of(code))
            .or(() -> issued.uri().map(uri -> ", " + Quote.of(uri)))
            .orElse("")
        + ")";
  }

  /** Such as {@code Get (CmdID '5')}, or {@code Get of './DevDetail/HwV'} if it has no CmdID. */
  public static String of(Command command) {
    Optional<String> cmdId = command.cmdId().filter(id -> !id.isEmpty());
    if (cmdId.isPresent()) {
      return command.name() + " (CmdID " + Quote.of(cmdId.get()) + ")";
    }
    return command.name()
        + command.items().stream()
            .flatMap(item -> item.target().or(item::source).stream())
            .findFirst()
            .map(uri -> " of " + Quote.of(uri))
            .orElse("");
  }
}
