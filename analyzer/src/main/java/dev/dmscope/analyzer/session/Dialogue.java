package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What both sides of a session have sent so far: the memory in which a Status finds its command.
 * Immutable, and bounded: of old messages first the commands are dropped, then the message.
 *
 * @param fromDevice in the order sent, resends left out
 * @param fromServer in the order sent, resends left out
 * @param deviceGaps whether the device sent more than is listed: dropped here, or not readable
 * @param serverGaps whether the server may have sent more: as above, or an exchange failed
 */
public record Dialogue(
    List<Sent> fromDevice, List<Sent> fromServer, boolean deviceGaps, boolean serverGaps) {
  /** Before the first message. */
  public static final Dialogue EMPTY = new Dialogue(List.of(), List.of(), false, false);

  private static final int MESSAGES_KEPT = 128;

  /** Per side; the last two messages keep theirs whatever their number. */
  private static final int COMMANDS_KEPT = 2_000;

  public Dialogue {
    fromDevice = List.copyOf(fromDevice);
    fromServer = List.copyOf(fromServer);
  }

  /** The same and one message more; a resend adds nothing, an unreadable body leaves a gap. */
  public Dialogue plus(Received received) {
    boolean device = received.fromDevice();
    boolean failed = received.http().filter(HttpFacts::failed).isPresent();
    if (received.sent().isEmpty()) {
      boolean unreadable =
          received.message().isEmpty() && !(received.decoded() instanceof Decoded.Empty);
      return new Dialogue(
          fromDevice,
          fromServer,
          deviceGaps || (device && unreadable),
          serverGaps || failed || (!device && unreadable));
    }
    List<Sent> grown = append(from(received.direction()), received.sent().get());
    boolean dropped = grown.size() == from(received.direction()).size();
    return device
        ? new Dialogue(grown, fromServer, deviceGaps || dropped, serverGaps || failed)
        : new Dialogue(fromDevice, grown, deviceGaps, serverGaps || dropped || failed);
  }

  private static List<Sent> append(List<Sent> before, Sent sent) {
    List<Sent> all = new ArrayList<>(before);
    all.add(sent);
    if (all.size() > MESSAGES_KEPT) {
      all.remove(0);
    }
    int commands = 0;
    for (int i = all.size() - 1; i >= 0; i--) {
      commands += all.get(i).commands().size();
      if (commands > COMMANDS_KEPT && i < all.size() - 2) {
        all.set(i, all.get(i).withoutCommands());
      }
    }
    return all;
  }

  /** The messages of the one who sends in that direction. */
  public List<Sent> from(Direction direction) {
    return direction == Direction.TO_SERVER ? fromDevice : fromServer;
  }

  /** The last message sent in that direction. */
  public Optional<Sent> last(Direction direction) {
    List<Sent> sent = from(direction);
    return sent.isEmpty() ? Optional.empty() : Optional.of(sent.get(sent.size() - 1));
  }

  /** What a Status refers to that goes in {@code direction}. */
  public Referent referent(Direction direction, Status status) {
    Optional<Sent> message = message(direction.reverse(), status.msgRef().orElse(""));
    if (message.isEmpty()) {
      return status.msgRef().orElse("").isEmpty() ? new Referent.Unclear() : notSent(direction);
    }
    return status.isForSyncHdr()
        ? new Referent.Header(message.get())
        : command(message.get(), status.cmdRef(), status.cmd(), direction);
  }

  /** What a Results refers to that goes in {@code direction}; MsgRef counts as 1 if left out. */
  public Referent referent(Direction direction, Results results) {
    return message(direction.reverse(), results.msgRef().orElse("1"))
        .map(sent -> command(sent, results.cmdRef(), Optional.of("Get"), direction))
        .orElseGet(() -> notSent(direction));
  }

  private Referent command(
      Sent message, Optional<String> cmdRef, Optional<String> cmd, Direction direction) {
    String id = cmdRef.orElse("");
    if (id.isEmpty() || message.repeatedCmdIds().contains(id)) {
      return new Referent.Unclear();
    }
    Optional<Issued> found = message.command(id);
    if (found.isPresent()) {
      return new Referent.Of(found.get());
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
    boolean allKnown = direction == Direction.TO_SERVER ? !serverGaps : !deviceGaps;
    return allKnown ? new Referent.NoSuchMessage() : new Referent.Unclear();
  }

  /** The latest message of that id, so that an id used twice means the one at hand. */
  private Optional<Sent> message(Direction direction, String msgId) {
    List<Sent> sent = from(direction);
    for (int i = sent.size() - 1; i >= 0; i--) {
      if (sent.get(i).msgId().equals(msgId)) {
        return Optional.of(sent.get(i));
      }
    }
    return Optional.empty();
  }
}
