/**
 * Rules on large objects: data sent in chunks, each in its own message, all but the last marked
 * with MoreData. Imports rule and what it judges. Start at {@link
 * dev.dmscope.analyzer.rules.largeobject.LargeObjects}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.largeobject;

import org.jspecify.annotations.NullMarked;
