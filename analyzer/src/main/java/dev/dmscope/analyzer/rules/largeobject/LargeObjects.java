package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Referent;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The large object of each side that is on its way. A message that could not be read, or whose
 * exchange failed, ends both without a word, and so do a refusal, Alert 1223 and Alert 1225.
 */
record LargeObjects(Optional<OpenObject> ofDevice, Optional<OpenObject> ofServer) {
  static final LargeObjects NONE = new LargeObjects(Optional.empty(), Optional.empty());

  /** After one message more; tells {@code events} what happens in it. */
  LargeObjects next(Received received, Consumer<Event> events) {
    if (received.message().isEmpty() || !received.isWhole()) {
      return received.decoded() instanceof Decoded.Empty ? this : NONE;
    }
    if (received.http().filter(HttpFacts::failed).isPresent()) {
      return NONE;
    }
    Message message = received.message().get();
    boolean idle = ofDevice.isEmpty() && ofServer.isEmpty();
    if (idle && !message.hasMoreData()) {
      return this;
    }
    if (message.hasAlert("1223") || message.hasAlert("1225")) {
      return NONE;
    }
    Optional<OpenObject> own = received.fromDevice() ? ofDevice : ofServer;
    Optional<OpenObject> others = received.fromDevice() ? ofServer : ofDevice;
    Optional<OpenObject> mine = new ChunkReader(received, message, events).read(own);
    Optional<OpenObject> theirs = refuses(received, message) ? Optional.empty() : others;
    if (mine.isEmpty() && theirs.isEmpty()) {
      return NONE;
    }
    return received.fromDevice() ? new LargeObjects(mine, theirs) : new LargeObjects(theirs, mine);
  }

  /** Whether a chunk is refused, so that the rest need not come. */
  private static boolean refuses(Received received, Message message) {
    for (Status status : message.statuses()) {
      if (status.codeNumber() >= 400
          && received.before().referent(received.direction(), status) instanceof Referent.Of of
          && of.command().moreData()) {
        return true;
      }
    }
    return false;
  }
}
