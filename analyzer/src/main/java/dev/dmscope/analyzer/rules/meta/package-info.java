/**
 * Rules on Meta: formats, and the limits that a peer gives. Imports rule and what it judges. Start
 * at {@link dev.dmscope.analyzer.rules.meta.DataNotMatchingFormat}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.meta;

import org.jspecify.annotations.NullMarked;
