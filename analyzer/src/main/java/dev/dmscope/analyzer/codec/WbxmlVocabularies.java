package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.wbxml.Global;
import dev.dmscope.analyzer.codec.wbxml.PublicId;
import dev.dmscope.analyzer.codec.wbxml.Vocabulary;
import java.util.Locale;
import java.util.Optional;

/** Chooses the token tables of a document: by its public identifier, else by what else is known. */
final class WbxmlVocabularies {
  private WbxmlVocabularies() {}

  /** Empty if nothing tells, or if it is a document of another trade. */
  static Optional<Vocabulary> of(WbxmlHeader header, ByteCursor in, Hints hints, Notices notices) {
    Optional<PublicId> id = header.publicId();
    if (id.isPresent()) {
      return id.get().vocabulary();
    }
    Optional<Vocabulary> guess =
        byMediaType(hints.mediaType().orElse(""), in).or(() -> byFirstTag(in));
    guess.ifPresent(
        vocabulary ->
            notices.add(
                "public-id-unknown",
                header.numberAt(),
                "public identifier "
                    + header.publicIdText()
                    + " does not tell the document type; read as "
                    + vocabulary.root()));
    return guess;
  }

  private static Optional<Vocabulary> byMediaType(String type, ByteCursor in) {
    String name = type.toLowerCase(Locale.ROOT);
    if (name.contains("connectivity-wbxml")) {
      return Optional.of(Vocabulary.PROVISIONING);
    }
    if (name.contains("dmtnds") || name.contains("dmddf")) {
      return Optional.of(Vocabulary.MGMT_TREE);
    }
    if (name.contains("syncml-devinf")) {
      return Optional.of(Vocabulary.DEVINF_1_2);
    }
    return name.contains("syncml") ? Optional.of(syncmlByVersion(in)) : Optional.empty();
  }

  private static Optional<Vocabulary> byFirstTag(ByteCursor in) {
    int at = in.at;
    while (at + 2 < in.limit && in.bytes[at] == Global.SWITCH_PAGE) {
      at += 2;
    }
    int tag = at < in.limit ? in.bytes[at] & 0x3F : 0;
    boolean switched = at > in.at;
    return switch (tag) {
      case 0x2D -> Optional.of(syncmlByVersion(in));
      case 0x05 -> isProvisioning(in, at) ? Optional.of(Vocabulary.PROVISIONING) : Optional.empty();
      case 0x0A -> switched ? Optional.empty() : Optional.of(Vocabulary.DEVINF_1_2);
      case 0x20 -> switched ? Optional.of(Vocabulary.MGMT_TREE) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Token 05 is the root of many documents; a version, or a characteristic with type, is ours. */
  private static boolean isProvisioning(ByteCursor in, int at) {
    byte[] b = in.bytes;
    if (at + 3 >= in.limit) {
      return false;
    }
    if (b[at] == (byte) 0xC5) {
      return b[at + 1] == 0x45 || b[at + 1] == 0x46;
    }
    boolean type = b[at + 2] >= 0x50 && b[at + 2] <= 0x5B;
    return b[at] == 0x45 && b[at + 1] == (byte) 0xC6 && (type || b[at + 2] == Global.SWITCH_PAGE);
  }

  /** Looks for VerDTD, token 31, near the start, as inline string or OPAQUE of three bytes. */
  private static Vocabulary syncmlByVersion(ByteCursor in) {
    int last = Math.min(in.limit - 6, in.at + 64);
    for (int i = in.at; i <= last; i++) {
      if (in.bytes[i] == 0x71) {
        int text = in.bytes[i + 1] == Global.STR_I ? i + 2 : i + 3;
        if (Ascii.startsWith(in.bytes, "1.1", text)) {
          return Vocabulary.SYNCML_1_1;
        }
        if (Ascii.startsWith(in.bytes, "1.0", text)) {
          return Vocabulary.SYNCML_1_0;
        }
      }
    }
    return Vocabulary.SYNCML_1_2;
  }
}
