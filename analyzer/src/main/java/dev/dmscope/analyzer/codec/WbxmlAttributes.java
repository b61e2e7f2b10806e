package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.Global;
import dev.dmscope.analyzer.codec.wbxml.Vocabulary;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Span;
import dev.dmscope.analyzer.tree.StrayToken;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads attribute lists: a state of its own, with its own current code page, which stays as it is
 * from one list to the next (WAP-192, 5.8.4.2).
 */
final class WbxmlAttributes {
  private final ByteCursor in;
  private final WbxmlPieces pieces;
  private final Vocabulary vocabulary;
  private final Budget budget;
  private final Notices notices;

  private int page;
  private List<Attribute> found = List.of();
  private String name = "";
  private int start = -1;
  private final StringBuilder value = new StringBuilder();

  WbxmlAttributes(
      ByteCursor in, WbxmlPieces pieces, Vocabulary vocabulary, Budget budget, Notices notices) {
    this.in = in;
    this.pieces = pieces;
    this.vocabulary = vocabulary;
    this.budget = budget;
    this.notices = notices;
  }

  /** Reads to the END of the list. After a fault {@link #soFar} has what was read. */
  void read() throws Unreadable {
    found = new ArrayList<>(2);
    start = -1;
    while (true) {
      int at = in.at;
      int token = in.u8("an attribute or the end of the attributes");
      if (token == Global.END) {
        finish(at);
        return;
      }
      if (token == Global.SWITCH_PAGE) {
        page = in.u8("a code page");
      } else if (token == Global.LITERAL) {
        begin(at, pieces.literalName(at));
      } else if (WbxmlPieces.isPiece(token)) {
        WbxmlPieces.Piece piece = pieces.read(token, at);
        append(at, piece.isText() ? piece.value() : StrayToken.instruction(piece.value()));
      } else {
        applicationToken(token, at);
      }
    }
  }

  /** The attributes of the list read last. */
  List<Attribute> soFar() {
    return found;
  }

  private void applicationToken(int token, int at) throws Unreadable {
    if ((token & 0x3F) <= Global.LITERAL) {
      throw Unreadable.malformed(at, "a tag token in an attribute list");
    }
    String text = vocabulary.attributeText(page, token);
    if (text == null) {
      text = String.format("unknown-%02X-%02X", page, token) + (token < 0x80 ? "=" : "");
      notices.add("unknown-token", at, "attribute token " + text + " is in no table");
    }
    if (token >= 0x80) {
      append(at, text);
      return;
    }
    int split = text.indexOf('=');
    begin(at, text.substring(0, split));
    value.append(text, split + 1, text.length());
  }

  private void begin(int at, String attributeName) throws Unreadable {
    finish(at);
    budget.node(at);
    name = attributeName;
    start = at;
    value.setLength(0);
  }

  private void append(int at, String piece) throws Unreadable {
    if (start < 0) {
      throw Unreadable.malformed(at, "a piece of a value before any attribute");
    }
    budget.characters(piece.length(), at);
    value.append(piece);
  }

  private void finish(int end) {
    if (start >= 0) {
      found.add(new Attribute(name, value.toString(), new Span(start, end)));
      start = -1;
    }
  }
}
