package dev.dmscope.proxy.pipeline;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.message.Alert;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.payload.MaskedPayload;
import dev.dmscope.analyzer.payload.Payloads;
import dev.dmscope.analyzer.payload.Via;
import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what of a message is searched, in one walk over its tree. */
final class ContentReader {
  /** A longer word is no word: Base64, mostly. */
  private static final int WORD = 1_000;

  private static final int TEXT = 1_000_000;
  private static final int VALUES = 5_000;

  private final Secrets secrets;
  private final Set<String> locUris = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Set<String> targets = new LinkedHashSet<>();
  private final Set<String> cmdIds = new LinkedHashSet<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<String> formats = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();

  private ContentReader(Secrets secrets) {
    this.secrets = secrets;
  }

  static Content read(Decoded decoded, List<Command> commands) {
    Optional<Element> root = decoded.tree();
    ContentReader reader = new ContentReader(root.map(Secrets::in).orElse(Secrets.NONE));
    root.ifPresent(element -> reader.walk(element, false));
    MaskedPayload.of(Payloads.STANDARD.in(decoded), reader.secrets).forEach(reader::packed);
    Set<String> names = new LinkedHashSet<>();
    Set<String> statuses = new LinkedHashSet<>();
    Set<String> alerts = new LinkedHashSet<>();
    for (Command command : commands) {
      add(names, command.name());
      if (command instanceof Status status) {
        status.code().ifPresent(code -> add(statuses, code));
      } else if (command instanceof Alert alert) {
        alert.code().ifPresent(code -> add(alerts, code));
      }
    }
    return new Content(
        List.copyOf(reader.locUris),
        List.copyOf(reader.sources),
        List.copyOf(reader.targets),
        List.copyOf(names),
        List.copyOf(reader.cmdIds),
        List.copyOf(statuses),
        List.copyOf(alerts),
        List.copyOf(reader.types),
        List.copyOf(reader.formats),
        reader.text.toString());
  }

  private void walk(Element element, boolean inBody) {
    if (inBody) {
      note(element);
    }
    boolean below = inBody || element.name().equals("SyncBody");
    for (Node child : element.children()) {
      if (child instanceof Element inner) {
        walk(inner, below);
      } else if (child instanceof Text piece
          && piece.form() != Text.Form.BINARY
          && !secrets.hides(element)) {
        append(piece.value());
      }
    }
  }

  private void note(Element element) {
    switch (element.name()) {
      case "LocURI" -> {
        String uri = secrets.text(element).strip();
        add(locUris, uri);
        String side = element.parent().map(Element::name).orElse("");
        if (side.equals("Target")) {
          add(targets, uri);
        } else if (side.equals("Source")) {
          add(sources, uri);
        }
      }
      case "TargetRef", "SourceRef" -> add(locUris, secrets.text(element).strip());
      case "CmdID" -> add(cmdIds, secrets.text(element).strip());
      case "Type" -> add(types, secrets.text(element).strip());
      case "Format" -> add(formats, secrets.text(element).strip());
      default -> {}
    }
  }

  /** What is packed in the message is found by its own text, at every level. */
  private void packed(MaskedPayload payload) {
    if (text.length() >= TEXT) {
      return;
    }
    payload.tree().ifPresent(this::words);
    payload.fields().forEach(field -> append(field.value()));
    if (payload.payload().content().via() == Via.BASE64) {
      payload.text().ifPresent(this::append);
    }
    payload.nested().forEach(this::packed);
  }

  /** All of a tree whose secrets are masked. */
  private void words(Element element) {
    for (Attribute attribute : element.attributes()) {
      if (!attribute.name().startsWith("xmlns")) {
        append(attribute.value());
      }
    }
    for (Node child : element.children()) {
      if (child instanceof Element inner) {
        words(inner);
      } else if (child instanceof Text piece && piece.form() != Text.Form.BINARY) {
        append(piece.value());
      }
    }
  }

  private void append(String piece) {
    if (piece.isBlank() || text.length() >= TEXT) {
      return;
    }
    for (String word : piece.strip().split("\\s+")) {
      if (text.length() >= TEXT) {
        return;
      }
      if (text.length() > 0) {
        text.append(' ');
      }
      text.append(word, 0, Math.min(word.length(), WORD));
    }
  }

  private static void add(Set<String> values, String value) {
    if (!value.isEmpty() && values.size() < VALUES) {
      values.add(Clean.text(value, WORD));
    }
  }
}
