package dev.dmscope.analyzer.rules.uri;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A LocURI that names a node of the device's tree: Target or Source of an item of a command. Those
 * of SyncHdr name parties, those of an Alert may be web addresses, and those with a scheme are an
 * application's own: all three are left out.
 *
 * @param side {@code Target} or {@code Source}
 * @param value trimmed: hand-written messages pad it
 */
record NodeUri(Item item, String side, String value) {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  /**
   * Those in a message that may be of interest.
   *
   * @param suspect says at a glance, for a URI as it stands, whether it is worth a look: most are
   *     not, and to take each apart costs more than all the rest
   */
  static List<NodeUri> allIn(Received received, Predicate<String> suspect) {
    if (received.message().isEmpty()) {
      return List.of();
    }
    List<NodeUri> found = new ArrayList<>(0);
    for (Command command : received.message().get().allCommands()) {
      if (!(command instanceof Alert) && !(command instanceof Status)) {
        for (Item item : command.items()) {
          add(item, "Target", item.target(), suspect, found);
          add(item, "Source", item.source(), suspect, found);
        }
      }
    }
    return found;
  }

  private static void add(
      Item item,
      String side,
      Optional<String> uri,
      Predicate<String> suspect,
      List<NodeUri> found) {
    if (uri.isPresent()
        && !uri.get().isEmpty()
        && suspect.test(uri.get())
        && !hasScheme(uri.get())) {
      found.add(new NodeUri(item, side, uri.get()));
    }
  }

  /** The LocURI. */
  Element element() {
    return item.element().first(side).flatMap(e -> e.first("LocURI")).orElse(item.element());
  }

  private static boolean hasScheme(String value) {
    if (value.charAt(0) == '.') {
      return false;
    }
    int slash = value.indexOf('/');
    return SCHEME.matcher(slash < 0 ? value : value.substring(0, slash + 1)).matches();
  }

  /** Without the query, such as {@code ?prop=ACL}. */
  String path() {
    int query = value.indexOf('?');
    return query < 0 ? value : value.substring(0, query);
  }

  /** The parts between slashes, empty ones kept; the first is {@code .} in a full URI. */
  List<String> segments() {
    return List.of(path().split("/", -1));
  }
}
