package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.Reencoding.Reason;
import dev.dmscope.analyzer.codec.TokenRow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the first tokens that differ why they do. What stands before them is the same in both,
 * so that both begin at the same byte.
 */
final class ReencodingReason {
  private ReencodingReason() {}

  static Reason of(@Nullable TokenRow received, @Nullable TokenRow written) {
    if (received == null || written == null) {
      return received != null && received.kind() == Kind.TRAILING ? Reason.TRAILING : Reason.OTHER;
    }
    if (isPadded(received, written)) {
      return Reason.PADDED_INTEGER;
    }
    if (received.kind() == written.kind()
        && received.kind() == Kind.REFERENCE
        && received.meaning().equals(written.meaning())) {
      return Reason.DUPLICATE_STRING;
    }
    Reason one = ofReceived(received, written);
    return one != null ? one : ofText(received, written.kind());
  }

  private static boolean isPadded(TokenRow received, TokenRow written) {
    return received.kind() == written.kind()
        && received.token() == written.token()
        && received.meaning().equals(written.meaning())
        && received.tableOffset() == written.tableOffset()
        && received.length() > written.length();
  }

  private static @Nullable Reason ofReceived(TokenRow received, TokenRow written) {
    return switch (received.kind()) {
      case VERSION -> Reason.VERSION;
      case CHARSET -> Reason.CHARSET;
      case STRING_TABLE, TABLE_STRING -> Reason.STRING_TABLE;
      case SWITCH_PAGE ->
          received.meaning().endsWith("current")
              ? Reason.REDUNDANT_SWITCH
              : Reason.SWITCH_ELSEWHERE;
      case EXTENSION -> Reason.EXTENSION;
      case INSTRUCTION -> Reason.INSTRUCTION;
      case TRAILING -> Reason.TRAILING;
      case TAG -> tag(received, written);
      case ATTRIBUTE, VALUE -> Reason.ATTRIBUTE_TOKENS;
      default -> null;
    };
  }

  private static Reason tag(TokenRow received, TokenRow written) {
    if (written.kind() == Kind.SWITCH_PAGE) {
      return received.name().equals("LITERAL") ? Reason.LITERAL_FOR_TOKEN : Reason.SWITCH_ELSEWHERE;
    }
    if (written.kind() != Kind.TAG) {
      return Reason.OTHER;
    }
    if (received.name().equals("LITERAL")) {
      return written.name().equals("LITERAL") ? Reason.DUPLICATE_STRING : Reason.LITERAL_FOR_TOKEN;
    }
    return received.name().equals(written.name()) ? Reason.EMPTY_CONTENT : Reason.OTHER;
  }

  private static Reason ofText(TokenRow row, Kind written) {
    Kind received = row.kind();
    if (written == Kind.ATTRIBUTE || written == Kind.VALUE) {
      return Reason.ATTRIBUTE_TOKENS;
    }
    if (received == Kind.ENTITY || written == Kind.ENTITY) {
      return Reason.ENTITY;
    }
    if (received == Kind.OPAQUE && written == Kind.OPAQUE) {
      return row.meaning().endsWith("its own") ? Reason.NESTED_DOCUMENT : Reason.OTHER;
    }
    if (received == Kind.OPAQUE || written == Kind.OPAQUE) {
      return Reason.OPAQUE_FOR_INLINE;
    }
    if (received == Kind.STRING && written == Kind.REFERENCE) {
      return Reason.INLINE_FOR_TABLE;
    }
    if (received == Kind.REFERENCE) {
      return Reason.TABLE_FOR_INLINE;
    }
    if (received == Kind.STRING && written == Kind.STRING) {
      return row.meaning().contains("\uFFFD") ? Reason.BAD_TEXT_BYTES : Reason.SPLIT_TEXT;
    }
    return written == Kind.SWITCH_PAGE ? Reason.SWITCH_ELSEWHERE : Reason.OTHER;
  }
}
