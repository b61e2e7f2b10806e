package dev.dmscope.proxy.recording;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.proxy.capture.TlsFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the {@code metadata} record says of an exchange: all that HTTP itself does not. It is the
 * last record of an exchange, so that an exchange without one is not whole.
 *
 * @param parts where the records of the messages are, if they are not right in front
 */
record Facts(
    long sequence,
    String recorder,
    String peer,
    String origin,
    Duration took,
    MessageFacts request,
    Optional<MessageFacts> response,
    TlsFacts device,
    TlsFacts server,
    boolean madeByProxy,
    List<Part> parts) {

  /** What is known of one message besides its records. */
  record MessageFacts(String protocol, Body.State state, long length) {}

  Fields toFields() {
    Fields fields =
        new Fields()
            .add("sequence", Long.toString(sequence))
            .add("recorder", recorder)
            .add("peer", peer)
            .add("origin", origin)
            .add("took-ms", BigDecimal.valueOf(took.toNanos() / 1000, 3).toPlainString());
    addMessage(fields, "request", request);
    response.ifPresent(message -> addMessage(fields, "response", message));
    addTls(fields, "device", device);
    addTls(fields, "server", server);
    if (madeByProxy) {
      fields.add("made-by-proxy", "true");
    }
    parts.forEach(part -> fields.add("part", part.toString()));
    return fields;
  }

  private static void addMessage(Fields fields, String side, MessageFacts message) {
    fields
        .add(side + "-protocol", message.protocol())
        .add(side + "-state", message.state().name().toLowerCase(Locale.ROOT))
        .add(side + "-length", Long.toString(message.length()));
  }

  private static void addTls(Fields fields, String side, TlsFacts tls) {
    fields
        .add(side + "-tls", tls.version())
        .add(side + "-cipher", tls.cipher())
        .add(side + "-alpn", tls.alpn())
        .add(side + "-sni", tls.sni())
        .add(side + "-thumbprint", tls.peerThumbprint());
  }

  /**
   * Reads what {@link #toFields} wrote.
   *
   * @throws IllegalArgumentException if a field is missing or makes no sense
   */
  static Facts parse(Fields fields) {
    List<Part> parts = new ArrayList<>();
    fields.all("part").forEach(text -> parts.add(Part.parse(text)));
    return new Facts(
        Long.parseLong(fields.get("sequence")),
        fields.get("recorder"),
        fields.get("peer"),
        fields.get("origin"),
        Duration.ofNanos(new BigDecimal(fields.get("took-ms")).movePointRight(6).longValue()),
        message(fields, "request"),
        fields.get("response-state").isEmpty()
            ? Optional.empty()
            : Optional.of(message(fields, "response")),
        tls(fields, "device"),
        tls(fields, "server"),
        fields.get("made-by-proxy").equals("true"),
        parts);
  }

  private static MessageFacts message(Fields fields, String side) {
    return new MessageFacts(
        fields.get(side + "-protocol"),
        Body.State.valueOf(fields.get(side + "-state").toUpperCase(Locale.ROOT)),
        Long.parseLong(fields.get(side + "-length")));
  }

  private static TlsFacts tls(Fields fields, String side) {
    TlsFacts facts =
        new TlsFacts(
            fields.get(side + "-tls"),
            fields.get(side + "-cipher"),
            fields.get(side + "-alpn"),
            fields.get(side + "-sni"),
            fields.get(side + "-thumbprint"));
    return facts.equals(TlsFacts.NONE) ? TlsFacts.NONE : facts;
  }
}
