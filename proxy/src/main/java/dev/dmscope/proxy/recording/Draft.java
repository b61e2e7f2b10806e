package dev.dmscope.proxy.recording;

import dev.dmscope.proxy.capture.CaptureEvent;
import dev.dmscope.proxy.capture.Side;
import dev.dmscope.proxy.capture.TlsFacts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An exchange that is being recorded. */
final class Draft {
  private final CaptureEvent.Opened opened;
  private final MessageDraft request;
  private @Nullable MessageDraft response;
  private TlsFacts server = TlsFacts.NONE;
  private boolean madeByProxy;
  private long cost;

  Draft(CaptureEvent.Opened opened) {
    this.opened = opened;
    this.cost = opened.cost();
    HttpHead head =
        HttpHead.ofRequest(opened.method(), opened.target(), opened.protocol(), opened.headers());
    this.request = new MessageDraft(Side.REQUEST, opened.protocol(), head, true);
  }

  void responded(CaptureEvent.Responded event) {
    HttpHead head =
        HttpHead.ofResponse(event.status(), event.reason(), event.protocol(), event.headers());
    boolean hasPayload =
        event.status() >= 200
            && event.status() != 204
            && event.status() != 304
            && !opened.method().equals("HEAD");
    response = new MessageDraft(Side.RESPONSE, event.protocol(), head, hasPayload);
    server = event.server();
    madeByProxy = event.madeByProxy();
    cost += event.cost();
  }

  /** The message of that side; empty if its head has not come. */
  Optional<MessageDraft> message(Side side) {
    return side == Side.REQUEST ? Optional.of(request) : Optional.ofNullable(response);
  }

  /** The messages whose head has come. */
  List<MessageDraft> messages() {
    return Stream.of(Side.values()).flatMap(side -> message(side).stream()).toList();
  }

  Instant date() {
    return opened.at();
  }

  /** The address asked for, fit for a record's head. */
  String url() {
    return Line.clean(opened.origin() + opened.target()).replace(" ", "%20");
  }

  /** How the message came: the values of {@code WARC-Protocol}. */
  List<String> protocols(MessageDraft message) {
    if (message.side == Side.RESPONSE && madeByProxy) {
      return List.of();
    }
    String http = message.facts().protocol();
    String tls = tls(message).version();
    return Stream.of(
            http.startsWith("HTTP/2") ? "h2" : http.toLowerCase(Locale.ROOT),
            tls.startsWith("TLSv") ? "tls/" + tls.substring("TLSv".length()) : "")
        .filter(value -> !value.isEmpty())
        .map(Line::clean)
        .toList();
  }

  /** The cipher suite the message came under; empty if none is known. */
  String cipher(MessageDraft message) {
    return Line.clean(tls(message).cipher());
  }

  private TlsFacts tls(MessageDraft message) {
    return message.side == Side.REQUEST ? opened.device() : server;
  }

  /** Ids of the first records of the messages written so far. */
  List<URI> recordIds() {
    return messages().stream().flatMap(message -> message.firstId().stream()).toList();
  }

  Facts facts(long sequence, String recorder, Duration took) {
    List<Part> parts =
        messages().stream()
            .flatMap(message -> message.places().stream().map(at -> new Part(message.side, at)))
            .toList();
    return new Facts(
        sequence,
        recorder,
        opened.peer(),
        opened.origin(),
        took,
        request.facts(),
        Optional.ofNullable(response).map(MessageDraft::facts),
        opened.device(),
        server,
        madeByProxy,
        parts);
  }

  /** All that the exchange still holds of the budget. */
  long takeCost() {
    long taken = cost + messages().stream().mapToLong(MessageDraft::takeCost).sum();
    cost = 0;
    return taken;
  }
}
