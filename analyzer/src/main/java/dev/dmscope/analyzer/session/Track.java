package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.message.SyncHdr;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One session being followed. Keeps no message, only what tells what the next one is. */
final class Track {
  private static final int REMEMBERED = 16;
  private static final List<String> CLASSES = List.of("2xx", "3xx", "4xx", "5xx");

  final List<SessionKey> keys = new ArrayList<>(1);
  private final List<SessionKey> ends;
  private final boolean joinedLate;
  private final Deque<Seen> seen = new ArrayDeque<>();
  private final Map<String, Integer> statusClasses = new TreeMap<>();
  private final Instant startedAt;
  private @Nullable MessageRef first;
  private @Nullable MessageRef last;
  private @Nullable Seen lastFromDevice;
  private Instant lastAt;
  private Optional<String> verProto = Optional.empty();
  private boolean synchronises;
  private Profile profile;

  /** Whether a later message can still tell more of the profile. */
  private boolean profileOpen;

  private Dialogue dialogue = Dialogue.EMPTY;
  private Optional<Ending> ending = Optional.empty();
  private Direction next = Direction.TO_SERVER;
  private int messages;
  private int commands;
  private long bytes;

  /** Whether the server's package asked for something and the device has not closed its answer. */
  private boolean asked;

  private boolean refused;
  private boolean aborted;

  /**
   * Begins a session.
   *
   * @param ends who is in it, without SessionID: device and server, and the connection's two ends
   * @param profile if it is given, not to be detected
   */
  Track(
      SessionKey key,
      List<SessionKey> ends,
      Instant startedAt,
      boolean joinedLate,
      Optional<Profile> profile) {
    this.profile = profile.orElse(Profile.OMA_1_2);
    this.profileOpen = profile.isEmpty();
    this.keys.add(key);
    this.ends = ends;
    this.startedAt = startedAt;
    this.lastAt = startedAt;
    this.joinedLate = joinedLate;
  }

  /** Takes a message and says what it is in this session. */
  Received take(MessageRef ref, Arrival arrival, Optional<Message> message, Turn turn) {
    Optional<MessageRef> resendOf = message.flatMap(m -> remember(ref, arrival, m));
    if (first == null) {
      first = ref;
    }
    last = ref;
    // Over HTTP the device repeats what was not answered; in files the answer may be read next.
    boolean unanswered = turn.http().isPresent() && turn.response().isEmpty();
    next = unanswered ? Direction.TO_SERVER : ref.direction().reverse();
    lastAt = arrival.at().isAfter(lastAt) ? arrival.at() : lastAt;
    messages++;
    bytes += arrival.bytes();
    if (profileOpen
        && turn.http().map(HttpFacts::requestHeaders).filter(WindowsSigns::in).isPresent()) {
      windows();
    }
    message.ifPresent(m -> fold(m, arrival.direction(), resendOf.isPresent()));
    Received received =
        new Received(
            ref,
            arrival.at(),
            arrival.decoded(),
            message,
            turn.http(),
            resendOf,
            profile,
            isDataSync(),
            joinedLate,
            message
                .filter(m -> resendOf.isEmpty())
                .map(m -> SentReader.read(ref, arrival.decoded(), m, turn.http())),
            dialogue,
            arrival.hashes());
    dialogue = dialogue.plus(received);
    return received;
  }

  private void windows() {
    profile = Profile.WINDOWS;
    profileOpen = false;
  }

  private void detect(Message message) {
    if (WindowsSigns.in(message)) {
      windows();
    } else if (verProto.isEmpty()) {
      Optional<String> version =
          message.header().flatMap(h -> h.verProto().or(h::verDtd)).filter(v -> !v.isEmpty());
      boolean old = version.filter(v -> v.equals("DM/1.1") || v.equals("1.1")).isPresent();
      profile = old ? Profile.OMA_1_1 : profile;
    }
  }

  private Optional<MessageRef> remember(MessageRef ref, Arrival arrival, Message message) {
    Seen now = new Seen(ref, message.msgId(), arrival.digest(), TreeHash.of(message.root()));
    Optional<MessageRef> resendOf = Optional.empty();
    for (Seen earlier : seen) {
      if (now.isSame(earlier)) {
        resendOf = Optional.of(earlier.ref());
        break;
      }
    }
    if (resendOf.isEmpty()) {
      seen.addLast(now);
      if (seen.size() > REMEMBERED) {
        seen.removeFirst();
      }
    }
    if (ref.direction() == Direction.TO_SERVER) {
      lastFromDevice = now;
    }
    return resendOf;
  }

  private void fold(Message message, Direction direction, boolean resend) {
    if (profileOpen) {
      detect(message);
    }
    verProto = verProto.or(() -> message.header().flatMap(SyncHdr::verProto));
    synchronises = synchronises || (verProto.isEmpty() && holdsSync(message));
    if (!resend) {
      count(message);
    }
    aborted = Asking.isAbort(message) || (aborted && direction == Direction.TO_DEVICE);
    if (direction == Direction.TO_SERVER) {
      asked &= !message.isFinal();
    } else {
      asked |= Asking.asks(message);
      refused = Asking.refuses(message);
    }
  }

  private void count(Message message) {
    for (Command command : message.allCommands()) {
      if (command instanceof Status status) {
        int hundreds = status.codeNumber() / 100;
        if (hundreds >= 2 && hundreds <= 5) {
          statusClasses.merge(CLASSES.get(hundreds - 2), 1, Integer::sum);
        }
      } else if (!(command instanceof Results)) {
        commands++;
      }
    }
  }

  /** Whether this turn, just taken, seems to be the last. */
  Optional<Ending> endingAfter(Turn turn, Heading heading) {
    if (aborted) {
      return Optional.of(Ending.ABORTED);
    }
    if (turn.http().filter(HttpFacts::failed).isPresent()) {
      return Optional.of(Ending.HTTP_ERROR);
    }
    if (turn.response().filter(r -> r.decoded() instanceof Decoded.Empty).isPresent()) {
      return Optional.of(Ending.EMPTY_RESPONSE);
    }
    boolean closed = heading.server().filter(Message::isFinal).isPresent();
    return closed && !asked && !refused ? Optional.of(Ending.FINAL) : Optional.empty();
  }

  /** Whether the server asked for credentials, so that the device begins package #1 again. */
  boolean refused() {
    return refused;
  }

  /** Whether {@code message} is a copy of the message that the device sent last. */
  boolean repeatsLast(Arrival arrival, Message message) {
    return lastFromDevice != null
        && lastFromDevice.isSame(
            new Seen(
                lastFromDevice.ref(),
                message.msgId(),
                arrival.digest(),
                TreeHash.of(message.root())));
  }

  List<SessionKey> ends() {
    return ends;
  }

  /** How many commands it keeps. */
  int weight() {
    return dialogue.commands();
  }

  Instant lastAt() {
    return lastAt;
  }

  Optional<Ending> ending() {
    return ending;
  }

  void ending(Optional<Ending> how) {
    ending = how;
  }

  private static boolean holdsSync(Message message) {
    return message.commands().stream().anyMatch(command -> command.name().equals("Sync"));
  }

  /** Says VerProto; where it is missing, Sync, which device management does not have. */
  private boolean isDataSync() {
    return verProto.map(v -> v.toLowerCase(Locale.ROOT).startsWith("syncml/")).orElse(synchronises);
  }

  Session session() {
    if (first == null || last == null) {
      throw new IllegalStateException("A session has a message");
    }
    return new Session(
        first,
        last,
        keys.get(0),
        verProto,
        profile,
        isDataSync(),
        joinedLate,
        ending,
        ending.isPresent() ? Optional.empty() : Optional.of(next),
        startedAt,
        lastAt,
        messages,
        commands,
        statusClasses,
        bytes);
  }
}
