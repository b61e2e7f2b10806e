package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.Global;
import dev.dmscope.analyzer.codec.wbxml.UnknownToken;
import dev.dmscope.analyzer.codec.wbxml.Vocabulary;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Span;
import dev.dmscope.analyzer.tree.StrayToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads attribute lists: a state of its own, with its own current code page, which stays as it is
 * from one list to the next (WAP-192, 5.8.4.2).
 */
final class WbxmlAttributes {
  /** Name and beginning of the value, by the text of the token: as many as the tables have. */
  private static final Map<String, Head> HEADS = new ConcurrentHashMap<>();

  private record Head(String name, String value) {
    static Head of(String text) {
      int split = text.indexOf('=');
      return split < 0
          ? new Head(text, "")
          : new Head(text.substring(0, split), text.substring(split + 1));
    }
  }

  private final ByteCursor in;
  private final WbxmlPieces pieces;
  private final Vocabulary vocabulary;
  private final Budget budget;
  private final Notices notices;

  private int page;
  private List<Attribute> found = List.of();
  private Head head = new Head("", "");
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
        begin(at, new Head(pieces.literalName(at), ""));
      } else if (WbxmlPieces.isPiece(token)) {
        piece(at, pieces.read(token, at));
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
      text = unknown(token, at);
    }
    if (token >= 0x80) {
      append(at, text);
    } else {
      begin(at, HEADS.computeIfAbsent(text, Head::of));
    }
  }

  private String unknown(int token, int at) {
    String shown = UnknownToken.name(page, token);
    if (!notices.isFull()) {
      notices.add("unknown-token", at, "attribute token " + shown + " is in no table");
    }
    return shown;
  }

  private void begin(int at, Head next) throws Unreadable {
    finish(at);
    budget.node(at);
    head = next;
    start = at;
    value.setLength(0);
  }

  private void piece(int at, String piece) throws Unreadable {
    if (pieces.isText()) {
      append(at, piece);
    } else {
      append(at, "");
      StrayToken.instruction(piece, value);
      budget.characters(piece.length(), at);
    }
  }

  private void append(int at, String piece) throws Unreadable {
    if (start < 0) {
      throw Unreadable.malformed(at, "a piece of a value before any attribute");
    }
    budget.characters(piece.length(), at);
    if (value.length() == 0) {
      value.append(head.value);
    }
    value.append(piece);
  }

  private void finish(int end) {
    if (start >= 0) {
      String text = value.length() == 0 ? head.value : value.toString();
      found.add(new Attribute(head.name, text, new Span(start, end)));
      start = -1;
    }
  }
}
