package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.Global;
import dev.dmscope.analyzer.tree.StrayToken;
import java.util.Arrays;
import java.util.Base64;

/** Pieces of text as they stand in content and attribute values alike, and literal names. */
final class WbxmlPieces {
  private final ByteCursor in;
  private final WbxmlStrings strings;
  private final Budget budget;
  private final Notices notices;

  WbxmlPieces(ByteCursor in, WbxmlStrings strings, Budget budget, Notices notices) {
    this.in = in;
    this.strings = strings;
    this.budget = budget;
    this.notices = notices;
  }

  /** Whether the token is a string, an entity, opaque data or an extension. */
  static boolean isPiece(int token) {
    return switch (token) {
      case Global.ENTITY, Global.STR_I, Global.STR_T, Global.OPAQUE -> true;
      default -> isExtension(token);
    };
  }

  static boolean isExtension(int token) {
    return (token >= Global.EXT_I_0 && token <= Global.EXT_I_2)
        || (token >= Global.EXT_T_0 && token <= Global.EXT_T_2)
        || (token >= Global.EXT_0 && token <= Global.EXT_2);
  }

  /** A piece: its characters, or {@link StrayToken#text} where it is no text. */
  record Piece(String value, boolean isText) {}

  /** The piece whose token stood at {@code at}. */
  Piece read(int token, int at) throws Unreadable {
    return switch (token) {
      case Global.STR_I -> new Piece(inline(), true);
      case Global.STR_T ->
          new Piece(strings.fromTable(in.mbUint32("an offset into the string table"), at), true);
      case Global.ENTITY -> entity(at);
      case Global.OPAQUE -> new Piece(opaque(), true);
      default -> extension(token, at);
    };
  }

  /** Text up to its terminator. */
  String inline() throws Unreadable {
    int from = in.at;
    int to = strings.terminator(from, in.limit);
    if (to < 0) {
      throw in.truncated("a string has no terminator");
    }
    in.at = to + strings.terminatorLength();
    return strings.decode(from, to);
  }

  /** The name behind a literal tag or attribute token. */
  String literalName(int at) throws Unreadable {
    long offset = in.mbUint32("an offset into the string table");
    if (offset == 0 && !strings.hasTable()) {
      // Nokia's stack writes the attribute xmlns so, without a string table.
      return "xmlns";
    }
    String name = strings.fromTable(offset, at);
    budget.characters(name.length(), at);
    return name;
  }

  private Piece entity(int at) throws Unreadable {
    long code = in.mbUint32("an entity");
    boolean character = code <= Character.MAX_CODE_POINT && (code < 0xD800 || code > 0xDFFF);
    if (character) {
      return new Piece(Character.toString((int) code), true);
    }
    notices.add("bad-entity", at, "entity " + code + " is no character");
    return stray("ENTITY", Long.toString(code));
  }

  private String opaque() throws Unreadable {
    int length = in.length("OPAQUE");
    int from = in.at;
    in.at += length;
    String text = strings.textOrNull(from, in.at);
    return text != null ? text : base64(from, in.at);
  }

  String base64(int from, int to) {
    return Base64.getEncoder().encodeToString(Arrays.copyOfRange(in.bytes, from, to));
  }

  private Piece extension(int token, int at) throws Unreadable {
    notices.add("extension-token", at, "extension tokens mean nothing in this document");
    if (token < 0x80) {
      return stray("EXT_I_" + (token & 3), inline());
    }
    return token < 0xC0
        ? stray("EXT_T_" + (token & 3), Long.toString(in.mbUint32("the operand of an extension")))
        : stray("EXT_" + (token & 3), "");
  }

  private static Piece stray(String name, String operand) {
    return new Piece(new StrayToken(name, operand).text(), false);
  }
}
