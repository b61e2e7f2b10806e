package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed since the batch before. A row whose id is there already takes its place.
 *
 * @param applied the exchange up to which all is in the catalogue with this batch
 * @param messages each id once
 * @param sessions each id once
 * @param commands of messages that are new with this batch: commands never change
 * @param findings by message, for messages whose findings changed: all that hold now, at most
 *     {@link #MOST} each. The counts in the rows are the caller's to keep
 */
public record Batch(
    long applied,
    List<MessageRow> messages,
    List<SessionRow> sessions,
    List<CommandRow> commands,
    Map<String, List<FindingView>> findings) {
  /** How many commands, and how many findings, a message can have in here. */
  public static final int MOST = 4095;

  public Batch {
    messages = List.copyOf(messages);
    sessions = List.copyOf(sessions);
    commands = List.copyOf(commands);
    findings = new LinkedHashMap<>(findings);
  }
}
