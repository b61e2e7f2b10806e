package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.analyzer.exchange.Headers;
import dev.dmscope.analyzer.exchange.Response;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.webui.api.Counts;
import dev.dmscope.webui.api.HttpView;
import dev.dmscope.webui.api.MessageRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the two rows of one exchange, findings not yet counted. */
final class MessageRows {
  private final Recorded recorded;
  private final Exchange exchange;
  private final String device;
  private final Optional<String> session;

  MessageRows(Recorded recorded, String device, Optional<String> session) {
    this.recorded = recorded;
    this.exchange = recorded.exchange();
    this.device = device;
    this.session = session;
  }

  MessageRow row(
      Direction direction,
      BodyKind kind,
      Optional<Message> message,
      List<Command> commands,
      boolean resend) {
    boolean up = direction == Direction.TO_SERVER;
    MessageRef ref = new MessageRef(recorded.sequence(), direction);
    OptionalInt worst =
        commands.stream()
            .filter(Status.class::isInstance)
            .mapToInt(status -> ((Status) status).codeNumber())
            .filter(code -> code >= 0)
            .max();
    return new MessageRow(
        ref.toString(),
        recorded.sequence(),
        at(up),
        up ? "to-server" : "to-device",
        Clean.text(Secrets.target(device), 500),
        host(),
        session,
        message.flatMap(Message::sessionId).map(id -> Clean.text(id, 200)),
        message.flatMap(Message::msgId).map(id -> Clean.text(id, 200)),
        Summary.of(commands),
        worst.isPresent() ? Optional.of(worst.getAsInt()) : Optional.empty(),
        http(),
        up
            ? exchange.request().body().length()
            : exchange.response().map(r -> r.body().length()).orElse(0L),
        kind.enc(),
        kind.kind(),
        message.map(Message::isFinal).orElse(false),
        resend,
        kind.decodeError(),
        Counts.NONE);
  }

  private Instant at(boolean up) {
    Instant at = up ? exchange.requestedAt() : exchange.requestedAt().plus(exchange.took());
    return Instant.ofEpochMilli(at.toEpochMilli());
  }

  private HttpView http() {
    Optional<Response> response = exchange.response();
    return new HttpView(
        Clean.text(exchange.request().method(), 50),
        Clean.text(Secrets.target(exchange.request().target()), 2000),
        response.map(Response::status),
        exchange.took().toMillis(),
        response.map(Response::madeByProxy).orElse(false));
  }

  private String host() {
    return host(exchange.origin());
  }

  /** Scheme, port and path cut off. */
  static String host(String address) {
    int scheme = address.indexOf("://");
    String rest = scheme < 0 ? address : address.substring(scheme + 3);
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    int colon = authority.lastIndexOf(':');
    boolean port = colon > authority.lastIndexOf(']');
    return Clean.text(port ? authority.substring(0, colon) : authority, 300);
  }

  /** The row with its findings counted. */
  static MessageRow counted(MessageRow row, Counts findings) {
    return new MessageRow(
        row.id(),
        row.seq(),
        row.at(),
        row.dir(),
        row.device(),
        row.server(),
        row.session(),
        row.sessionId(),
        row.msgId(),
        row.summary(),
        row.worst(),
        row.http(),
        row.bytes(),
        row.enc(),
        row.kind(),
        row.isFinal(),
        row.resend(),
        row.decodeError(),
        findings);
  }

  /** Whether a body is declared to be SyncML. */
  static boolean declaresSyncml(Headers headers) {
    return headers
        .first("Content-Type")
        .filter(type -> type.toLowerCase(Locale.ROOT).contains("vnd.syncml"))
        .isPresent();
  }
}
