package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.message.SyncHdr;

/** What a message wants of its receiver. */
public final class Asking {
  private Asking() {}

  /** A command that wants an answer, or the call for the next message (Alert 1222). */
  public static boolean asks(Message message) {
    return !message.header().map(SyncHdr::noResp).orElse(false)
        && message.commands().stream().anyMatch(Asking::asks);
  }

  private static boolean asks(Command command) {
    return !(command instanceof Status) && !(command instanceof Results) && !command.noResp();
  }

  /** The peer's credentials were missing or wrong: 407 or 401 for its header. */
  public static boolean refuses(Message message) {
    for (Status status : message.statuses()) {
      if (status.isForSyncHdr() && (status.codeNumber() == 401 || status.codeNumber() == 407)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it answers something, so that it is not the first of its session. */
  public static boolean isAnswer(Message message) {
    return message.commands().stream()
        .anyMatch(command -> command instanceof Status || command instanceof Results);
  }

  /** Whether it has a command that carries something, so that a large object does not go on. */
  static boolean bringsData(Message message) {
    for (Command command : message.commands()) {
      if (!(command instanceof Status) && !(command instanceof Alert)) {
        return true;
      }
    }
    return false;
  }

  /** Alert 1223, session abort. */
  public static boolean isAbort(Message message) {
    return message.hasAlert("1223");
  }
}
