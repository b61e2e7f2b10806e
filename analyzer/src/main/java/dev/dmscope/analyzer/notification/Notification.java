package dev.dmscope.analyzer.notification;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.tree.Element;
import java.util.Locale;
import java.util.Optional;

/**
 * A trigger as its server meant it. Fields of a cut one are empty from the cut on.
 *
 * @param digest the 16 bytes in Base64
 * @param version such as {@code 1.1}, which is what DM 1.2 sends
 * @param futureUse the 27 reserved bits in hex; {@code 0} if none is set
 * @param sessionId for the SessionID of the session that follows: hex in upper case, no leading
 *     zeros
 * @param vendor what follows the server identifier, in Base64
 */
public record Notification(
    Optional<String> digest,
    Optional<String> version,
    Optional<UiMode> uiMode,
    Optional<Initiator> initiator,
    Optional<String> futureUse,
    Optional<String> sessionId,
    Optional<String> serverId,
    Optional<String> vendor) {

  /** What the server recommends the device to show. */
  public enum UiMode {
    NOT_SPECIFIED,
    BACKGROUND,
    INFORMATIVE,
    USER_INTERACTION
  }

  /** Who wanted the session. */
  public enum Initiator {
    USER,
    SERVER
  }

  /** Of a decoded body; empty if it is no notification. */
  public static Optional<Notification> of(Decoded decoded) {
    return decoded.tree().filter(Notification::isRoot).map(Notification::read);
  }

  /** Whether it is the root that the codec gives to notifications. */
  public static boolean isRoot(Element root) {
    return root.name().equals("Notification") && root.first("Digest").isPresent();
  }

  private static Notification read(Element root) {
    Optional<Element> trigger = root.first("Trigger");
    return new Notification(
        root.textOf("Digest"),
        field(trigger, "Version"),
        field(trigger, "UiMode").map(mode -> UiMode.valueOf(constant(mode))),
        field(trigger, "Initiator").map(who -> Initiator.valueOf(constant(who))),
        field(trigger, "FutureUse"),
        field(trigger, "SessionID"),
        field(trigger, "ServerID"),
        field(trigger, "Vendor"));
  }

  private static Optional<String> field(Optional<Element> trigger, String name) {
    return trigger.flatMap(element -> element.textOf(name));
  }

  private static String constant(String text) {
    return text.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
