package dev.dmscope.proxy.pipeline;

import dev.dmscope.proxy.catalogue.Batch;
import dev.dmscope.proxy.catalogue.CommandRow;
import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is ready for the catalogue and not there yet. */
final class Pending {
  private static final int MOST_ROWS = 500;
  private static final int MOST_COMMANDS = 5_000;
  private static final long MOST_TEXT = 8_000_000;

  final Map<String, MessageRow> messages = new LinkedHashMap<>();
  final Map<String, SessionRow> sessions = new LinkedHashMap<>();
  final List<CommandRow> commands = new ArrayList<>();

  /** All findings of the messages whose findings changed. */
  final Map<String, List<FindingView>> findings = new LinkedHashMap<>();

  /** Of the messages that came with this batch. */
  final Map<String, Content> contents = new LinkedHashMap<>();

  long sequence;
  private long text;

  boolean isFull() {
    return messages.size() >= MOST_ROWS || commands.size() >= MOST_COMMANDS || text >= MOST_TEXT;
  }

  boolean hasRows() {
    return !messages.isEmpty() || !sessions.isEmpty() || !findings.isEmpty();
  }

  /** Takes over what one exchange brought. */
  void add(Pending more) {
    messages.putAll(more.messages);
    sessions.putAll(more.sessions);
    commands.addAll(more.commands);
    findings.putAll(more.findings);
    contents.putAll(more.contents);
    text += more.contents.values().stream().mapToLong(content -> content.text().length()).sum();
  }

  Batch batch() {
    return new Batch(
        sequence,
        List.copyOf(messages.values()),
        List.copyOf(sessions.values()),
        commands,
        findings);
  }
}
