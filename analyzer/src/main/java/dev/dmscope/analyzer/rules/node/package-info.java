/**
 * Rules on the device's tree, as far as the session has shown it. Imports rule and what it judges.
 * Start at {@link dev.dmscope.analyzer.rules.node.ReplaceNonexistent}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.node;

import org.jspecify.annotations.NullMarked;
