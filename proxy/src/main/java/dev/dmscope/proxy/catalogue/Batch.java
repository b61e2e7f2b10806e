package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.util.List;

/**
 * What changed since the batch before. A row whose id is there already takes its place.
 *
 * @param applied the exchange up to which all is in the catalogue with this batch
 * @param messages each id once
 * @param sessions each id once
 * @param commands of messages after the applied position of the batch before: commands never change
 * @param findings each id once; the counts in the rows are the caller's to keep
 * @param withdrawn ids of findings that no longer hold
 */
public record Batch(
    long applied,
    List<MessageRow> messages,
    List<SessionRow> sessions,
    List<CommandRow> commands,
    List<FindingView> findings,
    List<String> withdrawn) {
  public Batch {
    messages = List.copyOf(messages);
    sessions = List.copyOf(sessions);
    commands = List.copyOf(commands);
    findings = List.copyOf(findings);
    withdrawn = List.copyOf(withdrawn);
  }
}
