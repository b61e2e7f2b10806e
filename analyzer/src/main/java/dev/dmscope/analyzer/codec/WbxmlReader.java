package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.CodePage;
import dev.dmscope.analyzer.codec.wbxml.Global;
import dev.dmscope.analyzer.codec.wbxml.UnknownToken;
import dev.dmscope.analyzer.codec.wbxml.Vocabulary;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Text;
import dev.dmscope.analyzer.tree.Text.Form;
import dev.dmscope.analyzer.tree.TreeBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree from the body of a WBXML document: a loop over tokens (WAP-192, 5.8), no
 * recursion. Code pages may switch anywhere in content, also before the END of an element.
 */
final class WbxmlReader {
  private final ByteCursor in;
  private final WbxmlHeader header;
  private final Vocabulary vocabulary;
  private final TreeBuilder tree;
  private final Budget budget;
  private final Notices notices;
  private final int nesting;

  private final PendingText text;
  private final WbxmlPieces pieces;
  private final WbxmlAttributes attributes;
  private final boolean syncml;
  private boolean rootSeen;
  private int page;
  private @Nullable CodePage tags;

  /** {@code nesting} is 0 for the body of a message, 1 for a document in its OPAQUE data. */
  WbxmlReader(
      ByteCursor in,
      WbxmlHeader header,
      Vocabulary vocabulary,
      TreeBuilder tree,
      Budget budget,
      Notices notices,
      int nesting) {
    this.in = in;
    this.header = header;
    this.vocabulary = vocabulary;
    this.tree = tree;
    this.budget = budget;
    this.notices = notices;
    this.nesting = nesting;
    this.text = new PendingText(tree, budget);
    this.pieces = new WbxmlPieces(in, header.strings(), budget, notices);
    this.attributes = new WbxmlAttributes(in, pieces, vocabulary, budget, notices);
    this.syncml = vocabulary.root().equals("SyncML");
    this.tags = vocabulary.tagPage(0);
  }

  /** Reads the root to its end; what follows is left to the caller. */
  void read() throws Unreadable {
    int outside = tree.depth();
    try {
      do {
        token(outside);
      } while (tree.depth() > outside || !rootSeen);
    } catch (Unreadable e) {
      text.flush();
      throw e;
    }
  }

  private void token(int outside) throws Unreadable {
    int at = in.at;
    int token = in.u8("a tag or the end of an element");
    switch (token) {
      case Global.SWITCH_PAGE -> switchPage(at);
      case Global.END -> end(outside, at);
      case Global.STR_I -> inline(at);
      case Global.OPAQUE -> opaque(at);
      case Global.PI -> attributes.read();
      default -> {
        if (!WbxmlPieces.isPiece(token)) {
          tag(token, at);
          return;
        }
        piece(pieces.read(token, at), at);
      }
    }
  }

  private void switchPage(int at) throws Unreadable {
    int next = in.u8("a code page");
    if (next == page && !notices.isFull()) {
      notices.add("redundant-switch", at, "code page " + page + " is current already");
    }
    page = next;
    tags = vocabulary.tagPage(page);
  }

  private void end(int outside, int at) throws Unreadable {
    if (tree.depth() == outside) {
      throw Unreadable.malformed(at, "END where no element is open");
    }
    text.flush();
    tree.close(in.at);
  }

  private void tag(int token, int at) throws Unreadable {
    text.flush();
    budget.element(tree.depth(), at);
    int bare = token & 0x3F;
    CodePage current = tags;
    String name;
    String namespace;
    if (bare == Global.LITERAL) {
      name = pieces.literalName(at);
      namespace = "";
    } else if (bare < Global.LITERAL) {
      throw Unreadable.malformed(at, String.format("token %02X is not assigned", token));
    } else {
      String known = current == null ? null : current.name(bare);
      name = known == null ? unknown(bare, at) : known;
      namespace = current == null ? "" : current.namespace();
      if (page == 1 && syncml) {
        checkLeak(name, at);
      }
    }
    List<Attribute> found = List.of();
    try {
      if ((token & Global.WITH_ATTRIBUTES) != 0) {
        attributes.read();
        found = attributes.soFar();
      }
    } catch (Unreadable e) {
      tree.open(name, namespace, attributes.soFar(), at, e.fault().offset());
      throw e;
    }
    rootSeen = true;
    if ((token & Global.WITH_CONTENT) != 0 && leaf(name, namespace, found, at)) {
      return;
    }
    tree.open(name, namespace, found, at, in.at);
    if ((token & Global.WITH_CONTENT) == 0) {
      tree.close(in.at);
    }
  }

  /** Reads content that is one inline string and no more, as most is, the short way. */
  private boolean leaf(String name, String namespace, List<Attribute> found, int at)
      throws Unreadable {
    int from = in.at;
    if (!in.isAt(Global.STR_I, from) || header.strings().terminatorLength() != 1) {
      return false;
    }
    int to = header.strings().terminator(from + 1, in.limit);
    if (to < 0 || !in.isAt(Global.END, to + 1)) {
      return false;
    }
    String value = header.strings().decode(from + 1, to);
    budget.text(value.length(), from);
    in.at = to + 2;
    Text only = new Text(value, Form.CHARACTERS, from, to + 1);
    tree.leaf(name, namespace, found, at, from, only, in.at);
    return true;
  }

  private String unknown(int bare, int at) {
    if (!notices.isFull()) {
      notices.add(
          "unknown-token", at, String.format("tag token %02X of code page %02X", bare, page));
    }
    return UnknownToken.name(page, bare);
  }

  /** Meta information where a command's own elements belong: the page was not switched back. */
  private void checkLeak(String name, int at) {
    Element parent = tree.current();
    if (parent != null
        && !notices.isFull()
        && !parent.name().equals("Meta")
        && !parent.name().equals("Data")
        && parent.namespace().startsWith("SYNCML")) {
      notices.add(
          "codepage-leak",
          at,
          name + " of code page 1 stands in " + parent.name() + ": page 0 was not restored");
    }
  }

  private void inline(int at) throws Unreadable {
    requireRoot(at);
    int from = in.at;
    int to = header.strings().terminator(from, in.limit);
    if (to < 0) {
      text.add(Form.CHARACTERS, header.strings().decode(from, in.limit), at, in.limit);
      throw in.truncated("a string has no terminator");
    }
    in.at = to + header.strings().terminatorLength();
    text.add(Form.CHARACTERS, header.strings().decode(from, to), at, in.at);
  }

  private void piece(String piece, int at) throws Unreadable {
    if (pieces.isText()) {
      requireRoot(at);
      text.add(Form.CHARACTERS, piece, at, in.at);
    } else if (rootSeen) { // before it no tree is there that could keep it
      text.add(Form.TOKEN, piece, at, in.at);
    }
  }

  private void opaque(int at) throws Unreadable {
    requireRoot(at);
    int length = in.length("OPAQUE");
    int from = in.at;
    int to = from + length;
    in.at = to;
    if (NestedWbxml.read(in.bytes, from, to, tree, text, budget, notices, nesting)) {
      return;
    }
    String value = header.strings().textOrNull(from, to);
    if (value != null) {
      text.add(Form.OPAQUE, value, at, to);
    } else {
      text.add(Form.BINARY, pieces.base64(from, to), at, to);
    }
  }

  private void requireRoot(int at) throws Unreadable {
    if (!rootSeen) {
      throw Unreadable.malformed(at, "text before the root element");
    }
  }
}
