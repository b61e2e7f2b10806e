/**
 * The tree as XML text, for eyes and files. Imports only the tree. Start at {@link
 * dev.dmscope.analyzer.codec.xml.XmlPrinter}.
 */
@NullMarked
package dev.dmscope.analyzer.codec.xml;

import org.jspecify.annotations.NullMarked;
