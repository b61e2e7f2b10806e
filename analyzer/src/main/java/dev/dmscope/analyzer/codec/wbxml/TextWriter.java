package dev.dmscope.analyzer.codec.wbxml;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.StrayToken;
import java.io.ByteArrayOutputStream;

/** Writes text in content and in attribute values: strings, references, entities, opaque data. */
final class TextWriter {
  /** Of a table whose strings are looked for within texts. */
  private static final int MOST_PARTS = 100;

  private final ByteArrayOutputStream out;
  private final TextCharset charset;
  private final TableWriter table;
  private final boolean inParts;

  TextWriter(
      ByteArrayOutputStream out, TextCharset charset, TableWriter table, WbxmlOptions options) {
    this.out = out;
    this.charset = charset;
    this.table = table;
    this.inParts = options.has(WbxmlOptions.Habit.REFERS_TO_PARTS) && table.size() <= MOST_PARTS;
  }

  /** Writes characters; {@code where} is the element that gets the blame. */
  void characters(String text, Element where) throws Unencodable {
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int next = i + Character.charCount(character);
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        throw new Unencodable(where, "half of a surrogate pair is no character");
      }
      if (!charset.carries(character)) {
        string(text.substring(from, i));
        out.write(Global.ENTITY);
        Numbers.write(out, character);
        from = next;
      }
      i = next;
    }
    if (from == 0) {
      whole(text);
    } else {
      string(text.substring(from));
    }
  }

  /** Writes a token that is no text. */
  void stray(StrayToken token, Element where) throws Unencodable {
    int number = token.name().charAt(token.name().length() - 1) - '0';
    if (token.name().startsWith("EXT_I_")) {
      if (!token.operand().codePoints().allMatch(c -> charset.carries(c) && !isSurrogate(c))) {
        throw new Unencodable(where, "an extension has a character the charset lacks");
      }
      out.write(Global.EXT_I_0 + number);
      out.writeBytes(charset.bytes(token.operand()));
      out.writeBytes(charset.terminator());
    } else if (token.operand().isEmpty()) {
      out.write(Global.EXT_0 + number);
    } else {
      out.write(token.name().equals("ENTITY") ? Global.ENTITY : Global.EXT_T_0 + number);
      long operand = Long.parseLong(token.operand());
      if (operand > 0xFFFFFFFFL) {
        throw new Unencodable(where, "the operand of " + token.name() + " is larger than 32 bits");
      }
      Numbers.write(out, (int) operand);
    }
  }

  void opaque(byte[] bytes) {
    out.write(Global.OPAQUE);
    Numbers.write(out, bytes.length);
    out.writeBytes(bytes);
  }

  /**
   * Writes text as OPAQUE; as characters if it would come back as binary: readers tell text from
   * bytes by what is in it.
   */
  void opaqueText(String text, Element where) throws Unencodable {
    boolean plain =
        !text.isEmpty()
            && text.codePoints()
                .allMatch(c -> charset.carries(c) && (!Character.isISOControl(c) || isSpace(c)));
    if (plain) {
      opaque(charset.bytes(text));
    } else {
      characters(text, where);
    }
  }

  /** A name in the string table, after its token. */
  void name(String name, Element where) throws Unencodable {
    if (name.codePoints().anyMatch(c -> !charset.carries(c) || isSurrogate(c))) {
      throw new Unencodable(where, "the name '" + name + "' has a character the charset lacks");
    }
    int offset = table.name(name);
    if (offset < 0) {
      throw new Unencodable(
          where, "the name '" + name + "' has no token, and there is to be no string table");
    }
    Numbers.write(out, offset);
  }

  private void whole(String text) {
    int offset = table.text(text);
    if (offset >= 0) {
      reference(offset);
    } else if (inParts && !text.isEmpty()) {
      parts(text, 0);
    } else {
      inline(text);
    }
  }

  private void reference(int offset) {
    out.write(Global.STR_T);
    Numbers.write(out, offset);
  }

  /** Splits the text by the table's strings from number {@code from} on, in their order. */
  private void parts(String text, int from) {
    for (int i = from; i < table.size(); i++) {
      String part = table.string(i);
      int at = part.isEmpty() ? -1 : text.indexOf(part);
      if (at >= 0) {
        if (at > 0) {
          parts(text.substring(0, at), i + 1);
        }
        reference(table.text(part));
        if (at + part.length() < text.length()) {
          parts(text.substring(at + part.length()), i);
        }
        return;
      }
    }
    inline(text);
  }

  private void string(String text) {
    if (!text.isEmpty()) {
      inline(text);
    }
  }

  private void inline(String text) {
    out.write(Global.STR_I);
    out.writeBytes(charset.bytes(text));
    out.writeBytes(charset.terminator());
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
