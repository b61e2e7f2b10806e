package dev.dmscope.analyzer.codec;

/**
 * Why a body could not be read to its end.
 *
 * @param offset the first byte that could not be read, counted from the start of the body
 * @param reason for a reader of findings, without the offset, such as {@code the text of STR_I is
 *     not terminated}
 */
public record Fault(Kind kind, int offset, String reason) {
  /** The class of fault. */
  public enum Kind {
    /** The body ends too early. */
    TRUNCATED,
    /** Against the grammar of XML or WBXML. */
    MALFORMED,
    /** Deeper, larger or longer than dmscope reads. */
    TOO_BIG,
    /** Something that is not read for safety, such as an external entity. */
    REFUSED,
    /** An encoding or version that dmscope does not read. */
    UNSUPPORTED
  }
}
