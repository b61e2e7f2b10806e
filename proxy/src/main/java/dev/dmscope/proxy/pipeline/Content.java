package dev.dmscope.proxy.pipeline;

import dev.dmscope.proxy.search.IndexedMessage;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import java.util.List;

/** What of a message is searched and never changes; fields as in {@link IndexedMessage}. */
record Content(
    List<String> locUris,
    List<String> sources,
    List<String> targets,
    List<String> commands,
    List<String> cmdIds,
    List<String> statuses,
    List<String> alerts,
    List<String> types,
    List<String> formats,
    String text) {
  /** Of a body that could not be read. */
  static final Content NONE =
      new Content(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), "");

  IndexedMessage with(MessageRow row, List<FindingView> findings) {
    return new IndexedMessage(
        row,
        locUris,
        sources,
        targets,
        commands,
        cmdIds,
        statuses,
        alerts,
        types,
        formats,
        findings.stream().map(FindingView::rule).distinct().toList(),
        findings.stream().map(FindingView::severity).distinct().toList(),
        text);
  }
}
