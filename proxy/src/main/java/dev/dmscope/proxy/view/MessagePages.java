package dev.dmscope.proxy.view;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.exchange.Header;
import dev.dmscope.analyzer.payload.Payloads;
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
import java.util.Optional;

/** Pages of single messages. */
final class MessagePages {
  private final Recording recording;
  private final Catalogue catalogue;
  private final Payloads payloads;

  MessagePages(Recording recording, Catalogue catalogue, Payloads payloads) {
    this.recording = recording;
    this.catalogue = catalogue;
    this.payloads = payloads;
  }

  Optional<MessageView> page(String id) {
    return row(id).map(this::page);
  }

  Optional<byte[]> body(String id) {
    return row(id)
        .flatMap(row -> read(id))
        .map(recorded -> MessageFile.of(recorded, MessageRef.parse(id).direction()).masked());
  }

  private Optional<MessageRow> row(String id) {
    return Cursors.isId(id) ? catalogue.message(id) : Optional.empty();
  }

  /** A message that cannot be read back still shows what the catalogue knows of it. */
  private MessageView page(MessageRow row) {
    try {
      Optional<Recorded> recorded = read(row.id());
      if (recorded.isPresent()) {
        MessageFile file = MessageFile.of(recorded.get(), MessageRef.parse(row.id()).direction());
        return page(row, file, error(file.decoded(), row), tls(recorded.get().device()));
      }
      return unread(row, "It is not in the recording any more.");
    } catch (UncheckedIOException e) {
      return unread(row, String.valueOf(e.getMessage()));
    }
  }

  private MessageView unread(MessageRow row, String why) {
    return page(
        row,
        MessageFile.NONE,
        Optional.of(new DecodeError("unreadable", 0, why)),
        Optional.empty());
  }

  private Optional<Recorded> read(String id) {
    try {
      return recording.read(MessageRef.parse(id).sequence());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read message " + id + " from the recording", e);
    }
  }

  private MessageView page(
      MessageRow row, MessageFile file, Optional<DecodeError> error, Optional<String> tls) {
    Optional<Element> root = file.decoded().tree();
    Optional<TreeViews.Nodes> nodes = root.map(TreeViews::nodes);
    return new MessageView(
        row,
        file.firstLine(),
        file.headers().fields().stream().map(MessagePages::header).toList(),
        file.headers().first("Content-Type"),
        nodes.map(TreeViews.Nodes::list).orElse(List.of()),
        nodes.map(TreeViews.Nodes::cut).orElse(false),
        root.map(TreeViews::lines).orElse(List.of()),
        PayloadViews.of(file.decoded(), file.bytes(), payloads),
        error,
        catalogue.findingsOf(List.of(row.id())),
        catalogue.previousOf(row),
        catalogue.nextOf(row),
        tls);
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
              damaged.fault().code(), damaged.fault().offset(), damaged.fault().reason()));
    }
    return row.decodeError().map(why -> new DecodeError("not-syncml", 0, why));
  }

  private static Optional<String> tls(TlsFacts facts) {
    return Optional.of((facts.version() + " " + facts.cipher()).strip())
        .filter(text -> !text.isEmpty());
  }
}
