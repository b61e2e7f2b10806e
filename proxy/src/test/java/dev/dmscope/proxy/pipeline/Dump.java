package dev.dmscope.proxy.pipeline;

import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.catalogue.CommandRow;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All that a catalogue holds, to compare. */
record Dump(
    List<MessageRow> messages,
    List<SessionRow> sessions,
    List<FindingView> findings,
    List<CommandRow> commands,
    Object counts) {

  static Dump of(Catalogue catalogue) {
    List<SessionRow> sessions = all(c -> catalogue.sessionsBefore(c, 500), SessionRow::id);
    return new Dump(
        all(c -> catalogue.messagesBefore(c, 500), MessageRow::id),
        sessions,
        all(c -> catalogue.findingsBefore(c, 500), FindingView::id),
        sessions.stream().flatMap(s -> catalogue.commandsOf(s.id()).stream()).toList(),
        catalogue.counts());
  }

  private static <T> List<T> all(
      Function<Optional<String>, List<T>> page, Function<T, String> idOf) {
    List<T> rows = new ArrayList<>();
    List<T> next = page.apply(Optional.empty());
    while (!next.isEmpty()) {
      rows.addAll(next);
      next = page.apply(Optional.of(idOf.apply(next.get(next.size() - 1))));
    }
    return rows;
  }
}
