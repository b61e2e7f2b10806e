package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.message.Results;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An item that is part of a large object.
 *
 * @param before the object without it; empty if it is the first chunk
 * @param object the object with it
 * @param isLast whether it is the last chunk: an item that goes on with an object, without MoreData
 */
public record Chunk(
    Command command, Item item, Optional<LargeObject> before, LargeObject object, boolean isLast) {

  /** The chunks of a message, in document order; none of a resend. */
  public static List<Chunk> allIn(Received received) {
    Optional<LargeObject> open = received.before().openObject(received.direction());
    if (received.resendOf().isPresent() || received.message().isEmpty()) {
      return List.of();
    }
    return allIn(received.ref(), received.message().get(), open);
  }

  static List<Chunk> allIn(MessageRef ref, Message message, Optional<LargeObject> open) {
    if (open.isEmpty() && !message.hasMoreData()) {
      return List.of();
    }
    List<Chunk> chunks = new ArrayList<>(1);
    Optional<LargeObject> going = open;
    for (Command command : message.allCommands()) {
      if (command instanceof Status) {
        continue;
      }
      for (Item item : command.items()) {
        Optional<LargeObject> before = going.filter(object -> goesOn(object, command, item));
        if (item.moreData() || before.isPresent()) {
          LargeObject object =
              before
                  .map(o -> grown(o, ref, command, item))
                  .orElseGet(() -> begun(ref, command, item));
          chunks.add(new Chunk(command, item, before, object, !item.moreData()));
          going = item.moreData() ? Optional.of(object) : Optional.empty();
        }
      }
    }
    return chunks;
  }

  /** The same command on the same node; chunks after the first may leave the node out. */
  private static boolean goesOn(LargeObject object, Command command, Item item) {
    Optional<String> uri = uri(item);
    return object.command().equals(command.name())
        && item.data().isPresent()
        && (uri.isEmpty() || uri.equals(object.uri()));
  }

  private static LargeObject begun(MessageRef ref, Command command, Item item) {
    Optional<Meta> own = item.meta();
    Optional<Meta> shared = command.meta();
    Optional<String> size = own.flatMap(Meta::size).or(() -> shared.flatMap(Meta::size));
    Element element = command.element();
    return new LargeObject(
        ref,
        element.id(),
        element.path(),
        element.span(),
        command.name(),
        uri(item),
        own.flatMap(Meta::type).or(() -> shared.flatMap(Meta::type)),
        size.map(Chunk::number).orElse(OptionalLong.empty()),
        carried(item),
        digits(item),
        1,
        ref,
        command.cmdId().orElse(""));
  }

  private static LargeObject grown(LargeObject before, MessageRef ref, Command command, Item item) {
    return new LargeObject(
        before.message(),
        before.element(),
        before.path(),
        before.span(),
        before.command(),
        before.uri(),
        before.type(),
        before.declared(),
        before.carried() + carried(item),
        before.digits() + digits(item),
        before.chunks() + 1,
        ref,
        command.cmdId().orElse(""));
  }

  private static Optional<String> uri(Item item) {
    return item.target().or(item::source).filter(uri -> !uri.isEmpty());
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static long carried(Item item) {
    long bytes = 0;
    for (Node node : item.data().map(Element::children).orElse(List.of())) {
      if (node instanceof Text text) {
        bytes += text.form() == Text.Form.BINARY ? digits(text) * 3 / 4 : utf8(text.characters());
      }
    }
    return bytes;
  }

  private static long digits(Item item) {
    long digits = 0;
    for (Node node : item.data().map(Element::children).orElse(List.of())) {
      digits += node instanceof Text text ? digits(text) : 0;
    }
    return digits;
  }

  private static long digits(Text text) {
    long digits = 0;
    String characters = text.characters();
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      digits += c > ' ' && c != '=' ? 1 : 0;
    }
    return digits;
  }

  private static long utf8(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Half of a surrogate pair counts two of the pair's four bytes.
      bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return bytes;
  }

  /** Whether a message of the peer ends the object: Alert 1225, or its last chunk was refused. */
  static boolean endsIt(Message answer, LargeObject object, String msgId) {
    if (answer.hasAlert("1225")) {
      return true;
    }
    for (Status status : answer.statuses()) {
      if (status.codeNumber() >= 400
          && status.msgRef().orElse("").equals(msgId)
          && (status.isForSyncHdr() || status.cmdRef().orElse("").equals(object.lastCmdId()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it goes from the device to the server. */
  public boolean isUpload() {
    return command instanceof Results;
  }
}
