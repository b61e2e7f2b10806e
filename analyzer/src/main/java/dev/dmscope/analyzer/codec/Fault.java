package dev.dmscope.analyzer.codec;

import java.util.Objects;

/** Why a body could not be read to its end. The type tells the class of fault. */
public sealed interface Fault {
  /** The first byte that could not be read, counted from the start of the body. */
  int offset();

  /** For a reader, without the offset, such as {@code the text of STR_I is not terminated}. */
  String reason();

  /**
   * A stable name of the class of fault, such as {@code too-big}, for programs that read output.
   */
  String code();

  /** The body ends too early. */
  record Truncated(int offset, String reason) implements Fault {
    public Truncated {
      check(offset, reason);
    }

    @Override
    public String code() {
      return "truncated";
    }
  }

  /** Against the grammar of XML or WBXML. */
  record Malformed(int offset, String reason) implements Fault {
    public Malformed {
      check(offset, reason);
    }

    @Override
    public String code() {
      return "malformed";
    }
  }

  /** Deeper, larger or longer than dmscope reads. */
  record TooBig(int offset, String reason) implements Fault {
    public TooBig {
      check(offset, reason);
    }

    @Override
    public String code() {
      return "too-big";
    }
  }

  /** Something that is not read for safety, such as an external entity. */
  record Refused(int offset, String reason) implements Fault {
    public Refused {
      check(offset, reason);
    }

    @Override
    public String code() {
      return "refused";
    }
  }

  private static void check(int offset, String reason) {
    Objects.requireNonNull(reason, "reason");
    if (offset < 0) {
      throw new IllegalArgumentException("A fault at offset " + offset + ": " + reason);
    }
  }
}
