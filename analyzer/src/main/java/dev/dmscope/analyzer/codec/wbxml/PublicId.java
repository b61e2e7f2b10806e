package dev.dmscope.analyzer.codec.wbxml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A public identifier of a WBXML document type.
 *
 * @param number as the header has it; 0 for those that are only ever written out
 * @param name the formal public identifier
 * @param vocabulary empty for documents that are not device management's
 */
public record PublicId(int number, String name, Optional<Vocabulary> vocabulary) {

  /** The header's number for "the identifier stands in the string table". */
  public static final int LITERAL = 0;

  /** The header's number for "unknown or missing". */
  public static final int UNKNOWN = 1;

  private static final List<PublicId> ALL =
      List.of(
          of(0x1201, "-//SYNCML//DTD SyncML 1.2//EN", Vocabulary.SYNCML_1_2),
          of(0x0FD3, "-//SYNCML//DTD SyncML 1.1//EN", Vocabulary.SYNCML_1_1),
          of(0x0FD1, "-//SYNCML//DTD SyncML 1.0//EN", Vocabulary.SYNCML_1_0),
          of(0x1203, "-//SYNCML//DTD DevInf 1.2//EN", Vocabulary.DEVINF_1_2),
          of(0x0FD4, "-//SYNCML//DTD DevInf 1.1//EN", Vocabulary.DEVINF_1_1),
          of(0x0FD2, "-//SYNCML//DTD DevInf 1.0//EN", Vocabulary.DEVINF_1_1),
          of(0x1202, "-//SYNCML//DTD MetInf 1.2//EN", Vocabulary.METINF_ALONE),
          of(LITERAL, "-//SYNCML//DTD MetInf 1.1//EN", Vocabulary.METINF_ALONE),
          of(LITERAL, "-//SYNCML//DTD MetInf 1.0//EN", Vocabulary.METINF_ALONE),
          of(LITERAL, "-//OMA//DTD-DM-DDF 1.2//EN", Vocabulary.MGMT_TREE),
          of(0x0B, "-//WAPFORUM//DTD PROV 1.0//EN", Vocabulary.PROVISIONING),
          foreign(0x05, "-//WAPFORUM//DTD SI 1.0//EN"),
          foreign(0x06, "-//WAPFORUM//DTD SL 1.0//EN"),
          foreign(0x0D, "-//WAPFORUM//DTD EMN 1.0//EN"),
          foreign(0x0E, "-//WAPFORUM//DTD DRMREL 1.0//EN"),
          foreign(0x1200, "-//3GPP2.COM//DTD IOTA 1.0//EN"),
          foreign(0x1204, "-//NOKIA//DTD LANDMARKS 1.0//EN"),
          foreign(0x020B, "Nokia OTA provisioning 7.0"));

  private static final Map<Long, PublicId> BY_NUMBER =
      ALL.stream()
          .filter(id -> id.number != LITERAL)
          .collect(Collectors.toUnmodifiableMap(id -> (long) id.number, id -> id));

  /** By number; empty for a number not listed, and for {@link #LITERAL} and {@link #UNKNOWN}. */
  public static Optional<PublicId> byNumber(long number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  /** By formal public identifier, without regard to case and white space around. */
  public static Optional<PublicId> byName(String name) {
    return ALL.stream().filter(id -> id.name.equalsIgnoreCase(name.strip())).findFirst();
  }

  /** The usual identifier of a vocabulary. */
  static PublicId of(Vocabulary vocabulary) {
    return ALL.stream()
        .filter(id -> id.vocabulary.equals(Optional.of(vocabulary)))
        .findFirst()
        .orElseThrow();
  }

  private static PublicId of(int number, String name, Vocabulary vocabulary) {
    return new PublicId(number, name, Optional.of(vocabulary));
  }

  private static PublicId foreign(int number, String name) {
    return new PublicId(number, name, Optional.empty());
  }
}
