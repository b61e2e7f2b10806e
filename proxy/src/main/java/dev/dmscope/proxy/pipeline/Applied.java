package dev.dmscope.proxy.pipeline;

import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.util.List;

/**
 * What one batch brought: rows that are new or changed, already in the catalogue.
 *
 * @param sequence the exchange up to which all is in the catalogue
 * @param messages in the order of the recording, but for older ones that changed
 */
public record Applied(long sequence, List<MessageRow> messages, List<SessionRow> sessions) {
  public Applied {
    messages = List.copyOf(messages);
    sessions = List.copyOf(sessions);
  }
}
