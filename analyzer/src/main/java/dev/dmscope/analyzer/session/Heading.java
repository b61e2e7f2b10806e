package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.DocumentTypes;
import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.message.SyncHdr;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a turn says of the session it belongs to: the device's message first, then the server's,
 * then HTTP.
 *
 * @param line who is connected to whom, for a turn that names nobody: peer, server, no SessionID
 * @param device the device's message, if there is one
 * @param server the server's message, if there is one
 */
record Heading(
    SessionKey key, SessionKey line, Optional<Message> device, Optional<Message> server) {

  /** Empty if the turn is no business of device management, such as SOAP or a web page. */
  static Optional<Heading> of(Turn turn) {
    Optional<Message> device = turn.request().flatMap(Arrival::message);
    Optional<Message> answer = turn.response().flatMap(Arrival::message);
    if (device.isEmpty() && answer.isEmpty() && !saysSyncml(turn)) {
      return Optional.empty();
    }
    Optional<SyncHdr> up = device.flatMap(Message::header);
    Optional<SyncHdr> down = answer.flatMap(Message::header);
    String name =
        up.flatMap(SyncHdr::source)
            .filter(s -> !s.isEmpty())
            .or(() -> down.flatMap(SyncHdr::target))
            .or(() -> turn.http().map(HttpFacts::peer))
            .orElse("");
    String address =
        turn.http()
            .map(HttpFacts::url)
            .or(() -> up.flatMap(SyncHdr::target))
            .or(() -> down.flatMap(SyncHdr::source))
            .orElse("");
    String sessionId =
        up.flatMap(SyncHdr::sessionId).or(() -> down.flatMap(SyncHdr::sessionId)).orElse("");
    String server = hostAndPath(address);
    SessionKey key = new SessionKey(name, server, sessionId, enrolment(server, device));
    return Optional.of(new Heading(key, line(turn), device, answer));
  }

  private static SessionKey line(Turn turn) {
    String server = turn.http().map(HttpFacts::url).map(Heading::hostAndPath).orElse("");
    String peer = turn.http().map(HttpFacts::peer).orElse("");
    return new SessionKey(peer, server, "", Enrolment.MANAGEMENT);
  }

  private static Enrolment enrolment(String server, Optional<Message> device) {
    if (server.startsWith(Enrolment.SERVICE)) {
      return Enrolment.DECLARED_CONFIGURATION;
    }
    for (Alert alert : device.map(Message::alerts).orElse(List.of())) {
      for (Item item : alert.items()) {
        if (item.meta().flatMap(Meta::type).filter(Enrolment.ALERT_TYPE::equals).isPresent()) {
          return Enrolment.DECLARED_CONFIGURATION;
        }
      }
    }
    return Enrolment.MANAGEMENT;
  }

  /** Whether it names no session, since neither body could be read so far. */
  boolean isBlind() {
    return device.flatMap(Message::header).isEmpty() && server.flatMap(Message::header).isEmpty();
  }

  /**
   * Whether the body is declared to be SyncML, readable or not. Of files every document that cannot
   * be read is taken for one: somebody chose it.
   */
  private static boolean saysSyncml(Turn turn) {
    if (turn.http().isEmpty()) {
      return Stream.of(turn.request(), turn.response())
          .flatMap(Optional::stream)
          .anyMatch(Heading::mayBeSyncml);
    }
    return turn.http()
        .flatMap(http -> http.requestHeaders().first("Content-Type"))
        .map(type -> type.toLowerCase(Locale.ROOT))
        .filter(type -> type.contains("application/vnd.syncml") && !type.contains("notification"))
        .isPresent();
  }

  private static boolean mayBeSyncml(Arrival arrival) {
    if (arrival.decoded() instanceof Decoded.Empty) {
      return true;
    }
    return arrival.decoded() instanceof Decoded.Malformed malformed
        && malformed
            .partial()
            .map(DocumentTypes::of)
            .filter(type -> type != DocumentType.SYNCML && type != DocumentType.OTHER)
            .isEmpty();
  }

  /**
   * Scheme, query and fragment differ between the messages of one session; host and path do not.
   */
  static String hostAndPath(String url) {
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    int end = rest.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = rest.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    int slash = rest.indexOf('/');
    int hostEnd = slash < 0 ? end : Math.min(slash, end);
    return rest.substring(0, hostEnd).toLowerCase(Locale.ROOT) + rest.substring(hostEnd, end);
  }

  Optional<String> deviceMsgId() {
    return device.flatMap(Message::msgId);
  }

  /** Whether the device's message has the MsgID that begins a session. */
  boolean isFirst() {
    return deviceMsgId().filter("1"::equals).isPresent();
  }
}
