package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.PublicId;
import dev.dmscope.analyzer.codec.wbxml.Vocabulary;
import dev.dmscope.analyzer.tree.TreeBuilder;
import java.util.Optional;

/**
 * A WBXML document inside OPAQUE data: device information in a Put, a TNDS object in an Add. Its
 * own header tells; the Meta Type that should announce it may stand before or after, or in the
 * command. It counts as one only if it reads without fault to its very last byte.
 */
final class NestedWbxml {
  private static final int DEEPEST = 2;
  private static final int SHORTEST = 6;

  private NestedWbxml() {}

  /** Reads it into {@code tree} if there is one; else leaves the tree as it was. */
  static boolean read(
      byte[] bytes,
      int from,
      int to,
      TreeBuilder tree,
      PendingText text,
      Budget budget,
      Notices notices,
      int nesting)
      throws Unreadable {
    if (to - from < SHORTEST
        || bytes[from] < 1
        || bytes[from] > 3
        || nesting >= DEEPEST
        || !budget.nested()) {
      return false;
    }
    try {
      // A first run into a tree of its own: nothing of a false alarm gets into the real one.
      TreeBuilder scratch = new TreeBuilder();
      ByteCursor in = new ByteCursor(bytes, from, to);
      if (!run(in, scratch, budget, new Notices(), nesting) || !in.atEnd()) {
        return false;
      }
    } catch (Unreadable e) {
      return false;
    }
    text.flush();
    return run(new ByteCursor(bytes, from, to), tree, budget, notices, nesting);
  }

  private static boolean run(
      ByteCursor in, TreeBuilder tree, Budget budget, Notices notices, int nesting)
      throws Unreadable {
    WbxmlHeader header = WbxmlHeader.read(in, Hints.NONE, true, notices);
    Optional<Vocabulary> vocabulary = header.publicId().flatMap(PublicId::vocabulary);
    if (vocabulary.isEmpty()) {
      return false;
    }
    new WbxmlReader(in, header, vocabulary.get(), tree, budget, notices, nesting + 1).read();
    return true;
  }
}
