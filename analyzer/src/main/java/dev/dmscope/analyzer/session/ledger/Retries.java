package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links a command to an earlier one that it repeats: same name, nodes and data, in an earlier
 * message of the same side, which failed or was never answered.
 */
final class Retries {
  private final Map<List<Object>, Draft> latest = new HashMap<>();

  void link(Direction sender, Draft draft) {
    Optional<List<Object>> what = what(sender, draft.command);
    if (what.isEmpty()) {
      return;
    }
    Draft earlier = latest.put(what.get(), draft);
    if (earlier != null
        && !earlier.place.message().equals(draft.place.message())
        && failed(earlier)) {
      draft.retryOf = Optional.of(earlier.place);
    }
  }

  private static boolean failed(Draft draft) {
    return draft.code() >= 400 || (draft.answers.isEmpty() && draft.closed);
  }

  /** What makes two commands the same; chunks and calls for the next message are never. */
  private static Optional<List<Object>> what(Direction sender, Command command) {
    List<Object> what = new ArrayList<>();
    what.add(sender);
    what.add(command.name());
    if (command instanceof Alert alert) {
      what.add(alert.code().orElse(""));
      if (alert.code().orElse("").equals("1222")) {
        return Optional.empty();
      }
    }
    for (Item item : command.items()) {
      if (item.moreData()) {
        return Optional.empty();
      }
      what.add(Draft.uri(item));
      what.add(item.data().map(Element::text).map(String::strip));
    }
    return Optional.of(what);
  }
}
