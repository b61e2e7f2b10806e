package dev.dmscope.analyzer.tree;

/**
 * An attribute as it stands in the document; namespace declarations are attributes too.
 *
 * @param name as written, with its prefix if it has one
 * @param value decoded: entities resolved, tokens joined; tokens that are no text stand in it as
 *     {@code unknown-PP-TT} and as {@link StrayToken#instruction}
 * @param span the whole attribute, name and value
 */
public record Attribute(String name, String value, Span span) {}
