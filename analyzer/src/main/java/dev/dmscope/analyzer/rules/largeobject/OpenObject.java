package dev.dmscope.analyzer.rules.largeobject;

import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rules.wording.Quote;

/**
 * A large object of which the last chunk has not come.
 *
 * @param first the item of its first chunk
 * @param last the item of its latest chunk
 * @param command such as {@code Replace}
 * @param uri of its node, empty if its chunks do not say
 * @param type of its Meta, empty if not said
 * @param size as declared, -1 if not or not as a number
 */
record OpenObject(
    Location first,
    Location last,
    String command,
    String uri,
    String type,
    long size,
    Carried carried) {

  static OpenObject begin(Location at, Command command, Item item) {
    return new OpenObject(
        at,
        at,
        command.name(),
        uriOf(item),
        typeOf(command, item),
        sizeOf(command, item),
        Carried.NOTHING.plus(item));
  }

  OpenObject plus(Location at, Item item) {
    return new OpenObject(first, at, command, uri, type, size, carried.plus(item));
  }

  /** Whether an item may be its next chunk: the address should be repeated, yet often is not. */
  boolean mayGoOnWith(Command other, Item item) {
    String its = uriOf(item);
    return other.name().equals(command) && (its.isEmpty() || uri.isEmpty() || its.equals(uri));
  }

  static String uriOf(Item item) {
    return item.target().or(item::source).orElse("");
  }

  static String typeOf(Command command, Item item) {
    return item.meta().flatMap(Meta::type).or(() -> command.meta().flatMap(Meta::type)).orElse("");
  }

  static long sizeOf(Command command, Item item) {
    String size =
        item.meta().flatMap(Meta::size).or(() -> command.meta().flatMap(Meta::size)).orElse("");
    return size.matches("[0-9]{1,15}") ? Long.parseLong(size) : -1;
  }

  /** Such as {@code the object for './Vendor/Example/Logo'}. */
  String named() {
    return uri.isEmpty() ? "the object" : "the object for " + Quote.of(uri);
  }
}
