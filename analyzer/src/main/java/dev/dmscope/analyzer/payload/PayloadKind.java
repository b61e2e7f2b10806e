package dev.dmscope.analyzer.payload;

import java.util.Optional;

/**
 * Recognises one kind of content by its bytes. One class for each kind; those that need a library
 * live with that library and are handed to {@link Payloads}.
 */
public interface PayloadKind {
  /**
   * What the bytes are; empty if they are not of this kind. Must be quick to say no: every kind is
   * asked for everything that is packed. May throw any {@link RuntimeException}, which counts as a
   * no: parsers of libraries break on hostile bytes in ways of their own.
   */
  Optional<Recognised> recognise(PayloadInput input);
}
