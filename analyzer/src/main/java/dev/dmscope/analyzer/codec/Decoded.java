package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/** What a body turned out to be. */
public sealed interface Decoded {
  /** The tree, whole or as far as it could be read. */
  Optional<Element> tree();

  /** What was odd, in the order of reading; of a damaged document what came before the fault. */
  default List<Notice> notices() {
    return List.of();
  }

  /** A document read to its end. */
  record Document(DocumentType type, Encoding encoding, Element root, List<Notice> notices)
      implements Decoded {
    @Override
    public Optional<Element> tree() {
      return Optional.of(root);
    }
  }

  /** A document that could be read only up to a fault. */
  record Malformed(Encoding encoding, Optional<Element> partial, Fault fault, List<Notice> notices)
      implements Decoded {
    @Override
    public Optional<Element> tree() {
      return partial;
    }
  }

  /** Nothing the codec knows: HTML, JSON, binary data … */
  record NotSyncml(String why) implements Decoded {
    @Override
    public Optional<Element> tree() {
      return Optional.empty();
    }
  }

  /** No bytes, or white space only. */
  record Empty() implements Decoded {
    @Override
    public Optional<Element> tree() {
      return Optional.empty();
    }
  }
}
