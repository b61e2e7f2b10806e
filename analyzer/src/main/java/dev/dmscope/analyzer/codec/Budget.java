package dev.dmscope.analyzer.codec;

/**
 * What one body may cost. A short body can ask for much: a million empty elements, or the same long
 * string of the string table over and over.
 */
final class Budget {
  /** As deep as any known document by far; deeper ones are attacks on recursion. */
  static final int DEPTH = 64;

  private static final int NODES = 1_000_000;

  /** A message has a few; a body that is full of them would pay a reader for every few bytes. */
  private static final int NESTED_DOCUMENTS = 500;

  private int nodesLeft = NODES;
  private int nestedLeft = NESTED_DOCUMENTS;
  private long charactersLeft;

  Budget(int bodyLength) {
    charactersLeft = 32L * bodyLength + (1 << 20);
  }

  /** Pays for one element at that depth. */
  void element(int depth, int offset) throws Unreadable {
    if (depth >= DEPTH) {
      throw Unreadable.tooBig(offset, "elements nest deeper than " + DEPTH);
    }
    node(offset);
  }

  /** Whether one more OPAQUE may be tried for a document of its own. */
  boolean nested() {
    return --nestedLeft >= 0;
  }

  /** Pays for one text or attribute. */
  void node(int offset) throws Unreadable {
    if (--nodesLeft < 0) {
      throw Unreadable.tooBig(offset, "more than " + NODES + " elements and texts");
    }
  }

  /** Pays for a text of so many characters. */
  void text(int characters, int offset) throws Unreadable {
    node(offset);
    characters(characters, offset);
  }

  /** Pays for decoded characters. */
  void characters(int count, int offset) throws Unreadable {
    charactersLeft -= count;
    if (charactersLeft < 0) {
      throw Unreadable.tooBig(offset, "the string table makes the text far longer than the body");
    }
  }
}
