package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.CodePage;
import dev.dmscope.analyzer.codec.wbxml.Global;
import dev.dmscope.analyzer.codec.wbxml.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists the tokens of content and of attribute lists (WAP-192, 5.8), without building anything: it
 * goes on where the tree's reader stops for depth.
 */
final class TokenBody {
  /** Opens an OPAQUE's own document, if it holds one. */
  interface Nested {
    /** Adds its rows; false if there is none. */
    boolean read(int from, int to, TokenRows rows);
  }

  private final ByteCursor in;
  private final TokenStrings strings;
  private final @Nullable Vocabulary vocabulary;
  private final TokenRows rows;
  private final int nesting;
  private final Nested nested;

  private final Deque<String> open = new ArrayDeque<>();
  private boolean rootSeen;
  private int tagPage;
  private int attributePage;

  /** The list that is being read belongs to this; empty in content. */
  private String listOf = "";

  private boolean contentFollows;

  TokenBody(
      ByteCursor in,
      TokenStrings strings,
      @Nullable Vocabulary vocabulary,
      TokenRows rows,
      int nesting,
      Nested nested) {
    this.in = in;
    this.strings = strings;
    this.vocabulary = vocabulary;
    this.rows = rows;
    this.nesting = nesting;
    this.nested = nested;
  }

  /** Lists to the end of the root, or to the last row asked for. */
  void read() throws Unreadable {
    while ((!rootSeen || !open.isEmpty() || !listOf.isEmpty()) && !rows.isFull()) {
      token();
    }
  }

  private void token() throws Unreadable {
    int at = in.at;
    int token = in.u8("a tag or the end of an element");
    switch (token) {
      case Global.SWITCH_PAGE -> switchPage(at);
      case Global.END -> end(at);
      case Global.ENTITY -> {
        long code = in.mbUint32("an entity");
        boolean character = Character.isValidCodePoint((int) Math.min(code, Integer.MAX_VALUE));
        String shown = character ? " " + Character.getName((int) code) : " is no character";
        row(at, TokenRow.Kind.ENTITY, "ENTITY", String.format("U+%04X", code) + shown, -1);
      }
      case Global.STR_I -> row(at, TokenRow.Kind.STRING, "STR_I", "\"" + inline() + "\"", -1);
      case Global.STR_T -> {
        long offset = in.mbUint32("an offset into the string table");
        String text = "\"" + fromTable(offset, at) + "\"";
        row(at, TokenRow.Kind.REFERENCE, "STR_T", text, (int) offset);
      }
      case Global.OPAQUE -> opaque(at);
      default -> {
        if (WbxmlPieces.isExtension(token)) {
          extension(token, at);
        } else if (!listOf.isEmpty()) {
          attribute(token, at);
        } else if (token == Global.PI) {
          row(at, TokenRow.Kind.INSTRUCTION, "PI", "a processing instruction", -1);
          listOf = "the instruction";
        } else {
          tag(token, at);
        }
      }
    }
  }

  private void switchPage(int at) throws Unreadable {
    int next = in.u8("a code page");
    String state = listOf.isEmpty() ? "tags" : "attributes";
    boolean same = next == (listOf.isEmpty() ? tagPage : attributePage);
    String meaning = "page " + next + " for " + state + (same ? ", which is current" : "");
    row(at, TokenRow.Kind.SWITCH_PAGE, "SWITCH_PAGE", meaning, -1);
    if (listOf.isEmpty()) {
      tagPage = next;
    } else {
      attributePage = next;
    }
  }

  private void end(int at) throws Unreadable {
    if (!listOf.isEmpty()) {
      row(at, TokenRow.Kind.END, "END", "end of the attributes of " + listOf, -1);
      if (contentFollows) {
        open.push(listOf);
      }
      contentFollows = false;
      listOf = "";
      return;
    }
    if (open.isEmpty()) {
      throw Unreadable.malformed(at, "END where no element is open");
    }
    String name = open.pop();
    row(at, TokenRow.Kind.END, "END", "end of " + name, -1);
  }

  private void tag(int token, int at) throws Unreadable {
    int bare = token & 0x3F;
    boolean literal = bare == Global.LITERAL;
    int offset = literal ? (int) in.mbUint32("an offset into the string table") : -1;
    String name;
    if (literal) {
      name = literalName(offset, at);
    } else if (bare < Global.LITERAL) {
      throw Unreadable.malformed(at, String.format("token %02X is not assigned", token));
    } else {
      CodePage page = vocabulary == null ? null : vocabulary.tagPage(tagPage);
      String known = page == null ? null : page.name(bare);
      name = Objects.requireNonNullElse(known, String.format("unknown-%02X-%02X", tagPage, bare));
    }
    boolean attributes = (token & Global.WITH_ATTRIBUTES) != 0;
    boolean content = (token & Global.WITH_CONTENT) != 0;
    String tag = "<" + name + ">";
    String with = attributes ? (content ? " with attributes and content" : " with attributes") : "";
    String meaning = tag + (attributes ? with : content ? " with content" : ", empty");
    row(at, TokenRow.Kind.TAG, literal ? "LITERAL" : name, meaning, offset);
    rootSeen = true;
    if (attributes) {
      listOf = tag;
      contentFollows = content;
    } else if (content) {
      open.push(tag);
    }
  }

  private void attribute(int token, int at) throws Unreadable {
    if (token == Global.LITERAL) {
      int offset = (int) in.mbUint32("an offset into the string table");
      String name = literalName(offset, at);
      row(at, TokenRow.Kind.ATTRIBUTE, "LITERAL", name + "=", offset);
      return;
    }
    if ((token & 0x3F) <= Global.LITERAL) {
      throw Unreadable.malformed(at, "a tag token in an attribute list");
    }
    String known = vocabulary == null ? null : vocabulary.attributeText(attributePage, token);
    String text =
        Objects.requireNonNullElse(known, String.format("unknown-%02X-%02X", attributePage, token));
    TokenRow.Kind kind = token < 0x80 ? TokenRow.Kind.ATTRIBUTE : TokenRow.Kind.VALUE;
    row(at, kind, text, token < 0x80 ? text : "…" + text, -1);
  }

  private void opaque(int at) throws Unreadable {
    int length = in.length("OPAQUE");
    int from = in.at;
    int to = from + length;
    TokenRows inside = new TokenRows(rows.left());
    if (listOf.isEmpty() && nested.read(from, to, inside)) {
      String meaning = length + " bytes: a document of its own";
      row(at, TokenRow.Kind.OPAQUE, "OPAQUE", meaning, -1);
      rows.addAll(inside);
      in.at = to;
      return;
    }
    in.at = to;
    String meaning = length + (length == 1 ? " byte: " : " bytes: ") + strings.shown(from, to);
    row(at, TokenRow.Kind.OPAQUE, "OPAQUE", meaning, -1);
  }

  private void extension(int token, int at) throws Unreadable {
    String operand = "";
    int offset = -1;
    if (token < 0x80) {
      operand = " \"" + inline() + "\"";
    } else if (token < 0xC0) {
      offset = (int) in.mbUint32("the operand of an extension");
      operand = " " + Integer.toUnsignedString(offset);
    }
    String name = (token < 0x80 ? "EXT_I_" : token < 0xC0 ? "EXT_T_" : "EXT_") + (token & 3);
    String meaning = "means nothing in this document:" + operand;
    row(at, TokenRow.Kind.EXTENSION, name, meaning, -1);
  }

  private String inline() throws Unreadable {
    int from = in.at;
    int to = strings.terminator(from, in.limit);
    if (to < 0) {
      throw in.truncated("a string has no terminator");
    }
    in.at = to + strings.unit();
    return strings.shown(from, to);
  }

  private String literalName(int offset, int at) throws Unreadable {
    // Nokia's stack writes the attribute xmlns so, without a string table.
    boolean nokia = offset == 0 && strings.tableLength() == 0;
    return nokia ? "xmlns" : fromTable(Integer.toUnsignedLong(offset), at);
  }

  private String fromTable(long offset, int at) throws Unreadable {
    int length = strings.tableLength();
    if (offset >= length) {
      throw Unreadable.malformed(
          at, "a reference to offset " + offset + " of a string table of " + length + " bytes");
    }
    return strings.fromTable(offset);
  }

  private void row(int at, TokenRow.Kind kind, String name, String meaning, int tableOffset) {
    rows.add(
        new TokenRow(
            at,
            in.at - at,
            kind,
            nesting,
            open.size(),
            listOf.isEmpty() ? tagPage : attributePage,
            in.bytes[at] & 0xFF,
            name,
            meaning,
            tableOffset));
  }
}
