package dev.dmscope.analyzer.codec.xml;

/**
 * A line of XML as {@link XmlPrinter} lays it out.
 *
 * @param element the {@link dev.dmscope.analyzer.tree.Element#id} of the element it belongs to
 * @param indent how deep it stands; 0 for the further lines of a text, which must not be indented
 * @param text the line without its indentation and its end
 */
public record XmlLine(int element, int indent, String text) {}
