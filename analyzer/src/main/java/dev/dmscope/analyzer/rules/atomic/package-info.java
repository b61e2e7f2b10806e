/**
 * Rules on Atomic and Sequence. Imports rule and what it judges. Start at {@link
 * dev.dmscope.analyzer.rules.atomic.AtomicNested}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.atomic;

import org.jspecify.annotations.NullMarked;
