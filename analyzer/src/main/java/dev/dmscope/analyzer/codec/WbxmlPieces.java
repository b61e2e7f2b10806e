package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.Global;
import dev.dmscope.analyzer.tree.StrayToken;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Pieces of text as they stand in content and attribute values alike, and literal names. */
final class WbxmlPieces {
  /** Ready made, as {@link StrayToken#text}: a hostile body has one in every byte. */
  private static final List<String> EXT = List.of("EXT_0", "EXT_1", "EXT_2");

  private static final List<String> EXT_I = List.of("EXT_I_0 ", "EXT_I_1 ", "EXT_I_2 ");
  private static final List<String> EXT_T = List.of("EXT_T_0 ", "EXT_T_1 ", "EXT_T_2 ");

  private final ByteCursor in;
  private final WbxmlStrings strings;
  private final Budget budget;
  private final Notices notices;
  private boolean text = true;

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

  /**
   * The piece whose token stood at {@code at}: its characters, or {@link StrayToken#text} where it
   * is no text, which {@link #isText} tells.
   */
  String read(int token, int at) throws Unreadable {
    text = true;
    return switch (token) {
      case Global.STR_I -> inline();
      case Global.STR_T -> strings.fromTable(in.mbUint32("an offset into the string table"), at);
      case Global.ENTITY -> entity(at);
      case Global.OPAQUE -> opaque();
      default -> extension(token, at);
    };
  }

  /** Whether the piece read last is text. */
  boolean isText() {
    return text;
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

  private String entity(int at) throws Unreadable {
    long code = in.mbUint32("an entity");
    boolean character = code <= Character.MAX_CODE_POINT && (code < 0xD800 || code > 0xDFFF);
    if (character) {
      return Character.toString((int) code);
    }
    if (!notices.isFull()) {
      notices.add("bad-entity", at, "entity " + code + " is no character");
    }
    text = false;
    return "ENTITY " + code;
  }

  private String opaque() throws Unreadable {
    int length = in.length("OPAQUE");
    int from = in.at;
    in.at += length;
    String known = strings.textOrNull(from, in.at);
    return known != null ? known : base64(from, in.at);
  }

  String base64(int from, int to) {
    return Base64.getEncoder().encodeToString(Arrays.copyOfRange(in.bytes, from, to));
  }

  private String extension(int token, int at) throws Unreadable {
    text = false;
    notices.add("extension-token", at, "extension tokens mean nothing in this document");
    if (token < 0x80) {
      return EXT_I.get(token & 3) + inline();
    }
    return token < 0xC0
        ? EXT_T.get(token & 3) + in.mbUint32("the operand of an extension")
        : EXT.get(token & 3);
  }
}
