package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.SyncHdr;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which session each message belongs to, and when a session is over.
 *
 * <p>A session is a run of messages of one device, server and SessionID. SessionIDs are short and
 * come again, so a device's message with MsgID 1 begins another run, unless it repeats the message
 * just seen or follows a refusal of credentials. Not safe for threads. Takes turns in the order of
 * their sequence; time is what turns and {@link #tick} say.
 */
public final class SessionTracker {
  /** How long after a proper end the same first message again is a resend, not the next session. */
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final Limits limits;
  private final Map<SessionKey, Track> tracks = new HashMap<>();

  /** Open sessions of a device with a server, and of a connection's two ends. */
  private final Map<SessionKey, Set<Track>> openBetween = new HashMap<>();

  /** Both in the order of the last message, so that the longest idle stand first. */
  private final Set<Track> open = new LinkedHashSet<>();

  private final Set<Track> over = new LinkedHashSet<>();
  private final Optional<Profile> profile;
  private Instant now = Instant.MIN;

  /** Commands kept by all sessions. */
  private long commands;

  /** Detects the profile of each session. */
  public SessionTracker(Limits limits) {
    this(limits, Optional.empty());
  }

  /**
   * Takes a profile for granted.
   *
   * @param profile of all sessions; empty if it is to be detected for each
   */
  public SessionTracker(Limits limits, Optional<Profile> profile) {
    this.limits = limits;
    this.profile = profile;
  }

  /** Takes a turn; no event if it belongs to no session. */
  public List<SessionEvent> accept(Turn turn) {
    List<SessionEvent> events = new ArrayList<>(4);
    pass(turn.at(), events);
    Heading.of(turn).ifPresent(heading -> take(turn, heading, events));
    return events;
  }

  /** Ends sessions that are idle, forgets those that are long over. */
  public List<SessionEvent> tick(Instant time) {
    List<SessionEvent> events = new ArrayList<>(0);
    pass(time, events);
    return events;
  }

  /** Ends and forgets all: the recording or the files end here. */
  public List<SessionEvent> finish() {
    List<SessionEvent> events = new ArrayList<>();
    List.copyOf(open).forEach(track -> end(track, Ending.RECORDING_ENDED, events));
    List.copyOf(over).forEach(track -> forget(track, events));
    return events;
  }

  /** How many sessions are not over. */
  public int openSessions() {
    return open.size();
  }

  /** How many sessions are in memory, over or not: never more than the limit. */
  public int remembered() {
    return open.size() + over.size();
  }

  private void take(Turn turn, Heading heading, List<SessionEvent> events) {
    Track track = find(turn, heading);
    if (track == null || beginsRun(track, turn, heading)) {
      track = begin(turn, heading, track, events);
    } else if (track.ending().isPresent()) {
      track.ending(Optional.empty());
      events.add(new SessionEvent.Resumed(track.session()));
    }
    opened(track);
    int before = track.weight();
    add(track, turn, turn.request(), heading.device(), events);
    add(track, turn, turn.response(), heading.server(), events);
    commands += track.weight() - before;
    while (commands > limits.commands() && remembered() > 1) {
      giveUpOne(events);
    }
    alias(track, heading);
    Optional<Ending> ending = track.endingAfter(turn, heading);
    if (ending.isPresent()) {
      end(track, ending.get(), events);
    }
  }

  private static void add(
      Track track,
      Turn turn,
      Optional<Arrival> arrival,
      Optional<Message> message,
      List<SessionEvent> events) {
    if (arrival.isPresent()) {
      MessageRef ref = new MessageRef(turn.sequence(), arrival.get().direction());
      Received received = track.take(ref, arrival.get(), message, turn);
      events.add(new SessionEvent.Came(track.session(), received));
    }
  }

  private @Nullable Track find(Turn turn, Heading heading) {
    if (heading.isBlind()) {
      // Many devices may share an address: only where there is one session it must be this one.
      Set<Track> candidates = between(heading.line());
      return candidates.size() == 1 ? candidates.iterator().next() : tracks.get(heading.key());
    }
    Track track = in(heading, heading.key());
    // In files the addresses of the two sides are all there is, and they seldom agree. But who
    // begins at another address may be the same device under its other enrolment.
    boolean elsewhere = heading.device().isPresent() && heading.isFirst();
    return track != null || turn.http().isPresent() || elsewhere
        ? track
        : in(heading, anywhere(heading.key()));
  }

  /** Under the enrolment that the turn shows; a later turn of it may show none, or be a stray. */
  private @Nullable Track in(Heading heading, SessionKey key) {
    Track track = tracks.get(key);
    if (track != null || (heading.device().isPresent() && heading.isFirst())) {
      return track;
    }
    Enrolment other =
        key.enrolment() == Enrolment.MANAGEMENT
            ? Enrolment.DECLARED_CONFIGURATION
            : Enrolment.MANAGEMENT;
    return tracks.get(key.in(other));
  }

  private static boolean beginsRun(Track track, Turn turn, Heading heading) {
    if (heading.device().isEmpty() || !heading.isFirst()) {
      return false;
    }
    if (track.refused() && !track.ending().equals(Optional.of(Ending.SILENCE))) {
      return false;
    }
    boolean repeated =
        track.repeatsLast(turn.request().orElseThrow(), heading.device().orElseThrow());
    boolean done =
        track.ending().filter(e -> e == Ending.FINAL || e == Ending.EMPTY_RESPONSE).isPresent();
    return !repeated || (done && turn.at().isAfter(track.lastAt().plus(RETRY)));
  }

  private Track begin(
      Turn turn, Heading heading, @Nullable Track former, List<SessionEvent> events) {
    SessionKey peers = peers(heading.key());
    for (Track other : List.copyOf(between(peers))) {
      if (peers(other.keys.get(0)).equals(peers)) {
        end(other, Ending.SUPERSEDED, events);
      }
    }
    if (former != null) {
      if (former.ending().isEmpty()) {
        end(former, Ending.SUPERSEDED, events);
      }
      forget(former, events);
    }
    if (open.size() + over.size() >= limits.sessions()) {
      giveUpOne(events);
    }
    Track track =
        new Track(
            heading.key(), List.of(peers, heading.line()), turn.at(), joinsLate(heading), profile);
    tracks.put(heading.key(), track);
    if (turn.http().isEmpty()) {
      register(track, anywhere(heading.key()));
    }
    return track;
  }

  /** The device's first message has MsgID 1 and answers nothing. */
  private static boolean joinsLate(Heading heading) {
    return heading.device().map(Asking::isAnswer).orElse(heading.server().isPresent())
        || heading.deviceMsgId().filter(id -> !id.equals("1") && !id.equals("0")).isPresent();
  }

  /** The server may send the device elsewhere for the rest of the session, by RespURI. */
  private void alias(Track track, Heading heading) {
    heading
        .server()
        .flatMap(Message::header)
        .flatMap(SyncHdr::respUri)
        .filter(uri -> uri.contains("://") && track.keys.size() < 8)
        .ifPresent(
            uri -> {
              SessionKey key = heading.key();
              register(track, key.with(Heading.hostAndPath(uri), key.sessionId()));
            });
  }

  private void register(Track track, SessionKey key) {
    if (!track.keys.contains(key)) {
      track.keys.add(key);
    }
    tracks.put(key, track);
  }

  private void giveUpOne(List<SessionEvent> events) {
    Track longestIdle = over.isEmpty() ? open.iterator().next() : over.iterator().next();
    if (longestIdle.ending().isEmpty()) {
      end(longestIdle, Ending.RECORDING_ENDED, events);
    }
    forget(longestIdle, events);
  }

  private void pass(Instant time, List<SessionEvent> events) {
    if (time.isAfter(now)) {
      now = time;
      while (!open.isEmpty() && isPast(open.iterator().next(), limits.idle())) {
        end(open.iterator().next(), Ending.SILENCE, events);
      }
      while (!over.isEmpty() && isPast(over.iterator().next(), limits.linger())) {
        forget(over.iterator().next(), events);
      }
    }
  }

  private boolean isPast(Track track, Duration time) {
    return track.lastAt().plus(time).isBefore(now);
  }

  /** Puts it last among the open: it is the one that was active last. */
  private void opened(Track track) {
    over.remove(track);
    open.remove(track);
    open.add(track);
    track
        .ends()
        .forEach(e -> openBetween.computeIfAbsent(e, p -> new LinkedHashSet<>(2)).add(track));
  }

  private void end(Track track, Ending how, List<SessionEvent> events) {
    track.ending(Optional.of(how));
    open.remove(track);
    over.add(track);
    track.ends().forEach(e -> leave(track, e));
    events.add(new SessionEvent.Ended(track.session()));
  }

  private void leave(Track track, SessionKey ends) {
    Set<Track> others = openBetween.get(ends);
    if (others != null && others.remove(track) && others.isEmpty()) {
      openBetween.remove(ends);
    }
  }

  private Set<Track> between(SessionKey ends) {
    return openBetween.getOrDefault(ends, Set.of());
  }

  private void forget(Track track, List<SessionEvent> events) {
    commands -= track.weight();
    over.remove(track);
    track.keys.forEach(key -> tracks.remove(key, track));
    events.add(new SessionEvent.Forgotten(track.session()));
  }

  private static SessionKey peers(SessionKey key) {
    return key.with(key.server(), "");
  }

  private static SessionKey anywhere(SessionKey key) {
    return key.with("", key.sessionId());
  }
}
