package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.proxy.search.IndexedMessage;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import java.util.List;
import java.util.Optional;

/** Messages as the index takes them, made anew: to check a filter, or to show what was found. */
public final class Documents {
  private Documents() {}

  /**
   * What of a message is searched.
   *
   * @param recorded its exchange; empty if it cannot be read: then there is no content
   */
  public static IndexedMessage of(
      MessageRow row, Optional<Recorded> recorded, List<FindingView> findings) {
    return recorded
        .map(Reading::of)
        .map(reading -> reading.content(MessageRef.parse(row.id()).direction()))
        .orElse(Content.NONE)
        .with(row, findings);
  }
}
