/**
 * Rules on what the decoder finds odd in any encoding: charsets and bytes that do not belong.
 * Imports rule and what it judges. Start at {@link dev.dmscope.analyzer.rules.encoding.Oddities}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.encoding;

import org.jspecify.annotations.NullMarked;
