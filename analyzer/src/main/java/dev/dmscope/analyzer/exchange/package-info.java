/**
 * One HTTP request and its response as values: heads, bodies and how each ended. No I/O. Imports
 * nothing of dmscope. Start at {@link dev.dmscope.analyzer.exchange.Exchange}.
 */
@NullMarked
package dev.dmscope.analyzer.exchange;

import org.jspecify.annotations.NullMarked;
