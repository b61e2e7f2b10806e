package dev.dmscope.proxy.view;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.proxy.capture.TlsFacts;
import dev.dmscope.proxy.catalogue.Catalogue;
import dev.dmscope.proxy.recording.Recorded;
import dev.dmscope.proxy.recording.Recording;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.MessageView;
import dev.dmscope.webui.api.MessageView.DecodeError;
import dev.dmscope.webui.api.MessageView.HeaderView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pages of single messages. */
final class MessagePages {
  private final Recording recording;
  private final Catalogue catalogue;

  MessagePages(Recording recording, Catalogue catalogue) {
    this.recording = recording;
    this.catalogue = catalogue;
  }

  Optional<MessageView> page(String id) {
    Optional<MessageRow> row = row(id);
    return row.flatMap(r -> read(id).map(recorded -> page(r, recorded)));
  }

  Optional<byte[]> body(String id) {
    return row(id)
        .flatMap(row -> read(id))
        .map(recorded -> MessageFile.of(recorded, MessageRef.parse(id).direction()).masked());
  }

  private Optional<MessageRow> row(String id) {
    return id.matches("[0-9]{1,18}[ds]") ? catalogue.message(id) : Optional.empty();
  }

  private Optional<Recorded> read(String id) {
    try {
      return recording.read(MessageRef.parse(id).sequence());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read message " + id + " from the recording", e);
    }
  }

  private MessageView page(MessageRow row, Recorded recorded) {
    MessageFile file = MessageFile.of(recorded, MessageRef.parse(row.id()).direction());
    Optional<Element> root = file.decoded().tree();
    Optional<TreeViews.Nodes> nodes = root.map(TreeViews::nodes);
    List<String> session =
        row.session().map(catalogue::messagesOf).orElse(List.of()).stream()
            .map(MessageRow::id)
            .toList();
    int at = session.indexOf(row.id());
    return new MessageView(
        row,
        file.firstLine(),
        file.headers().fields().stream().map(MessagePages::header).toList(),
        file.headers().first("Content-Type"),
        nodes.map(TreeViews.Nodes::list).orElse(List.of()),
        nodes.map(TreeViews.Nodes::cut).orElse(false),
        root.map(TreeViews::lines).orElse(List.of()),
        error(file.decoded(), row),
        catalogue.findingsOf(List.of(row.id())),
        at > 0 ? Optional.of(session.get(at - 1)) : Optional.empty(),
        at >= 0 && at + 1 < session.size() ? Optional.of(session.get(at + 1)) : Optional.empty(),
        tls(recorded.device()));
  }

  private static HeaderView header(Header header) {
    boolean secret = Secrets.hidesHeader(header.name());
    String value = secret ? Secrets.masked(header.value()) : Secrets.target(header.value());
    return new HeaderView(header.name(), value, !value.equals(header.value()));
  }

  private static Optional<DecodeError> error(Decoded decoded, MessageRow row) {
    if (decoded instanceof Decoded.Malformed damaged) {
      return Optional.of(
          new DecodeError(
              damaged.fault().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              damaged.fault().offset(),
              damaged.fault().reason()));
    }
    return row.decodeError().map(why -> new DecodeError("not-syncml", 0, why));
  }

  private static Optional<String> tls(TlsFacts facts) {
    return Optional.of((facts.version() + " " + facts.cipher()).strip())
        .filter(text -> !text.isEmpty());
  }
}
