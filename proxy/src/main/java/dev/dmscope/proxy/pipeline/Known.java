package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows as they are now: those of the exchange at hand, over those waiting for the catalogue, over
 * the catalogue. What cannot be in the catalogue yet is not asked for there.
 */
final class Known {
  private final Catalogue catalogue;
  private final Map<String, SessionRow> recent = new Recent();
  private long stored;

  Known(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.stored = catalogue.applied();
  }

  /** A batch has been applied. */
  void stored(Pending batch) {
    stored = batch.sequence;
    recent.putAll(batch.sessions);
  }

  Optional<MessageRow> message(String id, Pending fresh, Pending pending) {
    MessageRow row = fresh.messages.getOrDefault(id, pending.messages.get(id));
    return row == null && isStored(id) ? catalogue.message(id) : Optional.ofNullable(row);
  }

  List<FindingView> findings(String message, Pending fresh, Pending pending) {
    List<FindingView> found = fresh.findings.getOrDefault(message, pending.findings.get(message));
    if (found != null) {
      return found;
    }
    return isStored(message) ? catalogue.findingsOf(List.of(message)) : List.of();
  }

  Optional<SessionRow> session(String id, Pending fresh, Pending pending) {
    SessionRow row = fresh.sessions.getOrDefault(id, pending.sessions.get(id));
    if (row == null) {
      row = recent.get(id);
    }
    return row == null && isStored(id) ? catalogue.session(id) : Optional.ofNullable(row);
  }

  private boolean isStored(String id) {
    return MessageRef.parse(id).sequence() <= stored;
  }

  /** The sessions that changed last, so that a busy one is not read back at each message. */
  private static final class Recent extends LinkedHashMap<String, SessionRow> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    Recent() {
      super(256, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, SessionRow> eldest) {
      return size() > MOST;
    }
  }
}
