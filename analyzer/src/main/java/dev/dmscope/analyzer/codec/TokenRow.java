package dev.dmscope.analyzer.codec;

/**
 * A token of a WBXML document with its operands. The rows of a body follow each other without a gap
 * from its first byte to its last.
 *
 * @param offset of the first byte, counted from the start of the body
 * @param length in bytes; a document in OPAQUE data has rows of its own, so that the row of the
 *     OPAQUE ends with the length it declares
 * @param nesting 0 for the body, 1 for a document in its OPAQUE data
 * @param depth how many elements are open before it
 * @param page the code page that holds for it; -1 in the header, where there is none
 * @param token the first byte; -1 where the bytes are no token
 * @param name what the byte stands for, such as {@code MsgID} or {@code STR_I}
 * @param meaning for a reader, such as {@code <MsgID> with content}; long texts are cut
 * @param tableOffset what it refers to in the string table; -1 if it does not
 */
public record TokenRow(
    int offset,
    int length,
    Kind kind,
    int nesting,
    int depth,
    int page,
    int token,
    String name,
    String meaning,
    int tableOffset) {

  /** The class of token. */
  public enum Kind {
    VERSION,
    PUBLIC_ID,
    CHARSET,
    /** The length of the string table. */
    STRING_TABLE,
    /** A string of the string table. */
    TABLE_STRING,
    SWITCH_PAGE,
    TAG,
    END,
    ATTRIBUTE,
    /** A piece of an attribute's value that has a token. */
    VALUE,
    /** An inline string. */
    STRING,
    /** A string of the string table where it is used. */
    REFERENCE,
    ENTITY,
    OPAQUE,
    EXTENSION,
    INSTRUCTION,
    /** What follows the root. */
    TRAILING,
    /** From here on the bytes cannot be read; the meaning says why. */
    FAULT,
    /** More rows than were asked for. */
    MORE
  }

  /** The offset after the last byte. */
  public int end() {
    return offset + length;
  }
}
