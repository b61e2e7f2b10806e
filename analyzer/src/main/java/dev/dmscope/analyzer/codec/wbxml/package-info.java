/**
 * WBXML (WAP-192): token tables of the documents dmscope knows, charsets, and the encoder. Imports
 * only the tree; the reader stands in the package above, where its faults are. Start at {@link
 * dev.dmscope.analyzer.codec.wbxml.Vocabulary}.
 */
@NullMarked
package dev.dmscope.analyzer.codec.wbxml;

import org.jspecify.annotations.NullMarked;
