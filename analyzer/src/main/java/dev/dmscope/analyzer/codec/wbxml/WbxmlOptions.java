package dev.dmscope.analyzer.codec.wbxml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a tree is written as WBXML.
 *
 * @param version minor version: 1, 2 or 3 for WBXML 1.1, 1.2 or 1.3
 * @param publicId the identifier for the header; empty for the usual one of the document's root
 * @param literalPublicId whether the identifier is written out in the string table
 * @param charset number of the IANA, as in {@link MibCharset}; 0 writes "unknown" and uses UTF-8
 * @param stringTable what goes into the string table
 * @param habits what some encoders do and others do not
 * @param nested of documents in OPAQUE data, by the {@link dev.dmscope.analyzer.tree.Element#id} of
 *     their roots; what must be a document of its own and is not listed is written like the rest
 */
public record WbxmlOptions(
    int version,
    Optional<PublicId> publicId,
    boolean literalPublicId,
    int charset,
    StringTable stringTable,
    Set<Habit> habits,
    Map<Integer, WbxmlOptions> nested) {

  /** WBXML 1.3 in UTF-8 with as small a string table as can be. */
  public static final WbxmlOptions PLAIN =
      new WbxmlOptions(
          3,
          Optional.empty(),
          false,
          MibCharset.UTF_8_NUMBER,
          StringTable.LITERALS,
          Set.of(),
          Map.of());

  /** What some encoders do and others do not. */
  public enum Habit {
    /** White space between elements, and empty texts, are written too. */
    KEEPS_SPACE,
    /** Declarations of namespaces are written, as attributes with literal names. */
    KEEPS_NAMESPACES,
    /** Text of Data is OPAQUE. */
    OPAQUE_DATA,
    /** Text of Data below Add and Replace is OPAQUE, as libwbxml writes it. */
    OPAQUE_ADDED_DATA,
    /** All text is OPAQUE, as old Nokia devices write it. */
    OPAQUE_TEXT,
    /** All text is inline but bytes that are none. */
    INLINE_TEXT,
    /** Attributes are written with the first code page that has them, not the current one. */
    FIRST_ATTRIBUTE_PAGE,
    /** Attribute values are strings, even where there is a token for the value. */
    NO_VALUE_TOKENS,
    /**
     * Texts that only contain a string of the table are written in pieces, as libwbxml does. Not
     * with a table of more than a hundred strings: each is looked for in each text.
     */
    REFERS_TO_PARTS,
    /** The code page is switched back before the END of an element of another page. */
    SWITCHES_BEFORE_END
  }

  public WbxmlOptions {
    if (version < 1 || version > 3) {
      throw new IllegalArgumentException("There is no WBXML 1." + version + " to write");
    }
    if (charset != 0 && MibCharset.byNumber(charset).isEmpty()) {
      throw new IllegalArgumentException("Charset number " + charset + " is not known");
    }
    habits = Set.copyOf(habits);
    nested = Map.copyOf(nested);
  }

  boolean has(Habit habit) {
    return habits.contains(habit);
  }

  public WbxmlOptions withVersion(int minor) {
    return new WbxmlOptions(minor, publicId, literalPublicId, charset, stringTable, habits, nested);
  }

  public WbxmlOptions withPublicId(PublicId id, boolean literal) {
    return new WbxmlOptions(
        version, Optional.of(id), literal, charset, stringTable, habits, nested);
  }

  public WbxmlOptions withLiteralPublicId() {
    return new WbxmlOptions(version, publicId, true, charset, stringTable, habits, nested);
  }

  public WbxmlOptions withCharset(int number) {
    return new WbxmlOptions(
        version, publicId, literalPublicId, number, stringTable, habits, nested);
  }

  public WbxmlOptions withStringTable(StringTable table) {
    return new WbxmlOptions(version, publicId, literalPublicId, charset, table, habits, nested);
  }

  /** These habits, for the documents in OPAQUE data too. */
  public WbxmlOptions withHabits(Set<Habit> these) {
    Map<Integer, WbxmlOptions> inside = new HashMap<>(nested);
    inside.replaceAll((root, options) -> options.withHabits(these));
    return new WbxmlOptions(
        version, publicId, literalPublicId, charset, stringTable, these, inside);
  }

  public WbxmlOptions withNested(Map<Integer, WbxmlOptions> these) {
    return new WbxmlOptions(
        version, publicId, literalPublicId, charset, stringTable, habits, these);
  }

  /** For a document in OPAQUE data; its header says for itself what it is. */
  WbxmlOptions forNested(int root) {
    WbxmlOptions known = nested.get(root);
    if (known != null) {
      return known;
    }
    StringTable table =
        stringTable instanceof StringTable.Given ? StringTable.LITERALS : stringTable;
    return new WbxmlOptions(version, Optional.empty(), false, charset, table, habits, nested);
  }
}
