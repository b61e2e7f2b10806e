package dev.dmscope.analyzer.offline;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.session.Direction;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells who sent a message that is only a file: by its name, else by its header. */
public final class SenderGuess {
  private static final Pattern DEVICE =
      Pattern.compile("(?<![a-z])(device|client|cli|request|req)(?![a-z])");
  private static final Pattern SERVER =
      Pattern.compile("(?<![a-z])(server|svr|srv|response|resp)(?![a-z])");

  private SenderGuess() {}

  private static final Set<String> OF_SERVERS =
      Set.of("Add", "Atomic", "Copy", "Delete", "Exec", "Get", "Sequence");

  /**
   * Whoever has an http address is the server. Of a message that names nobody, as printed in
   * manuals, the commands tell: only servers send a Get or an Exec. The rest is the device's.
   */
  public static Direction of(String fileName, Optional<Message> message) {
    String name =
        fileName
            .substring(fileName.replace('\\', '/').lastIndexOf('/') + 1)
            .toLowerCase(Locale.ROOT);
    boolean device = DEVICE.matcher(name).find();
    boolean server = SERVER.matcher(name).find();
    if (device != server) {
      return device ? Direction.TO_SERVER : Direction.TO_DEVICE;
    }
    Optional<SyncHdr> header = message.flatMap(Message::header);
    boolean fromUrl = header.flatMap(SyncHdr::source).filter(SenderGuess::isUrl).isPresent();
    boolean toUrl = header.flatMap(SyncHdr::target).filter(SenderGuess::isUrl).isPresent();
    boolean nobody = header.flatMap(SyncHdr::source).isEmpty();
    return (fromUrl && !toUrl) || (nobody && asksLikeServer(message))
        ? Direction.TO_DEVICE
        : Direction.TO_SERVER;
  }

  private static boolean asksLikeServer(Optional<Message> message) {
    return message.stream()
        .flatMap(m -> m.commands().stream())
        .anyMatch(command -> OF_SERVERS.contains(command.name()));
  }

  private static boolean isUrl(String address) {
    return address.regionMatches(true, 0, "http://", 0, 7)
        || address.regionMatches(true, 0, "https://", 0, 8);
  }
}
