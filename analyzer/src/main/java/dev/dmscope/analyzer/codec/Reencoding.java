package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.WbxmlOptions;
import java.util.Optional;

/**
 * Whether a received WBXML body comes out the same, byte for byte, when its tree is written again.
 * A tree does not hold every choice an encoder has, so it need not; then the first difference shows
 * which choice it was.
 */
public sealed interface Reencoding {
  /** The same bytes, with these options. */
  record Same(WbxmlOptions options) implements Reencoding {}

  /**
   * Other bytes, with the options that came closest.
   *
   * @param offset of the first byte of the received body that differs; of a document in OPAQUE data
   *     the first that differs there, not the length before it
   * @param received the token there; empty where the received body ends
   * @param written the token there; empty where the written body ends
   */
  record Different(
      WbxmlOptions options,
      int offset,
      Optional<TokenRow> received,
      Optional<TokenRow> written,
      Reason reason)
      implements Reencoding {

    /** All of it in one line. */
    public String text() {
      return String.format(
          "first difference at 0x%04X: %s (received %s, written %s)",
          offset, reason.text(), shown(received), shown(written));
    }

    private static String shown(Optional<TokenRow> row) {
      return row.map(r -> (r.name() + " " + r.meaning()).strip()).orElse("nothing more");
    }
  }

  /** There is nothing to write: no WBXML, not whole, or not writable. */
  record Impossible(String why) implements Reencoding {}

  /** What makes the difference. */
  enum Reason {
    VERSION("a version of WBXML that dmscope does not write"),
    CHARSET("a charset that dmscope does not write"),
    PADDED_INTEGER("an integer with leading groups of zero"),
    STRING_TABLE("another string table"),
    INLINE_FOR_TABLE("an inline string, though the string table has it"),
    TABLE_FOR_INLINE("a reference to a part of the text or of a string in the table"),
    DUPLICATE_STRING("a string that the string table has twice"),
    SPLIT_TEXT("a text in several pieces"),
    ENTITY("an entity for a character that a string can carry"),
    BAD_TEXT_BYTES("bytes that are no characters of the charset"),
    REDUNDANT_SWITCH("a SWITCH_PAGE to the page that is current"),
    SWITCH_ELSEWHERE("a SWITCH_PAGE at another place"),
    EMPTY_CONTENT("an empty element with an END, or without one"),
    LITERAL_FOR_TOKEN("a name written out that has a token"),
    ATTRIBUTE_TOKENS("other tokens for the same attribute"),
    OPAQUE_FOR_INLINE("OPAQUE for text that a string can carry, or the other way"),
    NESTED_DOCUMENT("another encoding of the document in OPAQUE"),
    EXTENSION("an extension token, which means nothing here"),
    INSTRUCTION("a processing instruction, which trees leave out"),
    TRAILING("bytes after the root element"),
    OTHER("another choice of the encoder");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** In words, such as {@code a text in several pieces}. */
    public String text() {
      return text;
    }
  }
}
