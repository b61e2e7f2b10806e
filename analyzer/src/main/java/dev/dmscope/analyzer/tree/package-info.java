/**
 * The lossless document tree: elements, attributes and text, each with its byte range in the body
 * as received. Ground floor: imports nothing of dmscope. Start at {@link
 * dev.dmscope.analyzer.tree.Element}; decoders build it with {@link
 * dev.dmscope.analyzer.tree.TreeBuilder}.
 */
@NullMarked
package dev.dmscope.analyzer.tree;

import org.jspecify.annotations.NullMarked;
