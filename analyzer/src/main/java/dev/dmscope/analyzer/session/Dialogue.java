package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What both sides of a session have sent so far: the memory in which a Status finds its command.
 * Immutable, and bounded: of old messages first the commands are dropped, then the message.
 */
public final class Dialogue {
  /** Before the first message. */
  public static final Dialogue EMPTY = new Dialogue(Past.NONE, Past.NONE);

  private final Past device;
  private final Past server;

  /** Only a memory of what was asked: nothing depends on it but time. */
  private @Nullable Referents referents;

  private Dialogue(Past device, Past server) {
    this.device = device;
    this.server = server;
  }

  /** The same and one message more; a resend adds nothing, an unreadable body leaves a gap. */
  public Dialogue plus(Received received) {
    boolean up = received.fromDevice();
    Past own = up ? device : server;
    Past other = up ? server : device;
    if (received.sent().isPresent()) {
      Optional<Message> message = received.message();
      if (message.isPresent()) {
        own = own.open(openAfter(received.ref(), message.get(), own.open()));
        other = other.open(stillOpen(message.get(), other));
      }
      own = own.plus(received.sent().get());
    } else if (received.message().isEmpty() && !(received.decoded() instanceof Decoded.Empty)) {
      own = own.gap();
    }
    Past ofServer = up ? other : own;
    boolean failed = received.http().isPresent() && received.http().get().failed();
    return new Dialogue(up ? own : other, failed ? ofServer.gap() : ofServer);
  }

  private static Optional<LargeObject> openAfter(
      MessageRef ref, Message message, Optional<LargeObject> open) {
    List<Chunk> chunks = Chunk.allIn(ref, message, open);
    if (chunks.isEmpty()) {
      // A message that only answers, or asks for the next one, leaves it open.
      return open.filter(object -> !Asking.bringsData(message));
    }
    Chunk last = chunks.get(chunks.size() - 1);
    return last.isLast() ? Optional.empty() : Optional.of(last.object());
  }

  private static Optional<LargeObject> stillOpen(Message answer, Past sender) {
    Optional<LargeObject> open = sender.open();
    if (open.isEmpty() || sender.last().isEmpty()) {
      return open;
    }
    return open.filter(object -> !Chunk.endsIt(answer, object, sender.last().get().msgId()));
  }

  /** What the device sent, in order, resends left out. */
  public List<Sent> fromDevice() {
    return device.list();
  }

  /** What the server sent, in order, resends left out. */
  public List<Sent> fromServer() {
    return server.list();
  }

  /** Whether the device sent more than is listed: dropped here, or not readable. */
  public boolean deviceGaps() {
    return device.gaps();
  }

  /** Whether the server may have sent more: as for the device, or an exchange failed. */
  public boolean serverGaps() {
    return server.gaps();
  }

  /** The messages of the one who sends in that direction. */
  public List<Sent> from(Direction direction) {
    return past(direction).list();
  }

  /** The last message sent in that direction. */
  public Optional<Sent> last(Direction direction) {
    return past(direction).last();
  }

  /** The large object of which more is to come in that direction. */
  public Optional<LargeObject> openObject(Direction direction) {
    return past(direction).open();
  }

  /** How many commands it keeps, both ways. */
  int commands() {
    return device.commands() + server.commands();
  }

  private Past past(Direction direction) {
    return direction == Direction.TO_SERVER ? device : server;
  }

  /** What a Status refers to that goes in {@code direction}. */
  public Referent referent(Direction direction, Status status) {
    Referents here = referents;
    if (here == null) {
      here = new Referents();
      referents = here;
    }
    Referent known = here.get(direction, status);
    return known != null ? known : here.put(direction, status, lookUp(direction, status));
  }

  private Referent lookUp(Direction direction, Status status) {
    Optional<Sent> message = past(direction.reverse()).message(status.msgRef().orElse(""));
    if (message.isEmpty()) {
      return status.msgRef().orElse("").isEmpty() ? new Referent.Unclear() : notSent(direction);
    }
    return status.isForSyncHdr()
        ? new Referent.Header(message.get())
        : command(message.get(), status.cmdRef(), status.cmd(), direction);
  }

  /** What a Results refers to that goes in {@code direction}; MsgRef counts as 1 if left out. */
  public Referent referent(Direction direction, Results results) {
    return past(direction.reverse())
        .message(results.msgRef().orElse("1"))
        .map(sent -> command(sent, results.cmdRef(), Optional.of("Get"), direction))
        .orElseGet(() -> notSent(direction));
  }

  private Referent command(
      Sent message, Optional<String> cmdRef, Optional<String> cmd, Direction direction) {
    String id = cmdRef.orElse("");
    if (id.isEmpty() || message.repeatedCmdIds().contains(id)) {
      return new Referent.Unclear();
    }
    Issued found = message.commands().get(id);
    if (found != null) {
      return new Referent.Of(found);
    }
    Optional<Issued> inLast =
        last(direction.reverse())
            .flatMap(last -> last.command(id))
            .filter(issued -> cmd.filter(issued.name()::equals).isPresent());
    if (inLast.isPresent()) {
      return new Referent.Stale(inLast.get());
    }
    return message.readable() && message.repeatedCmdIds().isEmpty()
        ? new Referent.NoSuchCommand(message)
        : new Referent.Unclear();
  }

  private Referent notSent(Direction direction) {
    boolean allKnown = !past(direction.reverse()).gaps();
    return allKnown ? new Referent.NoSuchMessage() : new Referent.Unclear();
  }
}
