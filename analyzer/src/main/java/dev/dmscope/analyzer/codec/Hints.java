package dev.dmscope.analyzer.codec;

import java.util.Optional;

/**
 * What is known of a body besides its bytes. Only hints: the bytes decide where they are clear.
 *
 * @param mediaType lower case, without parameters, such as {@code application/vnd.syncml.dm+xml}
 * @param charset of the Content-Type
 */
public record Hints(Optional<String> mediaType, Optional<String> charset) {
  /** Nothing is known. */
  public static final Hints NONE = new Hints(Optional.empty(), Optional.empty());
}
