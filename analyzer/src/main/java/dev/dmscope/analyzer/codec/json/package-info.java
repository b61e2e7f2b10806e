/**
 * The tree as JSON, for programs. Imports the codec and the tree. Start at {@link
 * dev.dmscope.analyzer.codec.json.TreeJson}.
 */
@NullMarked
package dev.dmscope.analyzer.codec.json;

import org.jspecify.annotations.NullMarked;
