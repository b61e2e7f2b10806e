/**
 * Bytes to tree, and back: XML and WBXML. Imports only the tree. Start at {@link
 * dev.dmscope.analyzer.codec.Codec}.
 */
@NullMarked
package dev.dmscope.analyzer.codec;

import org.jspecify.annotations.NullMarked;
