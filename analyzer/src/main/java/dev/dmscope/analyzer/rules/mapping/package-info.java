/**
 * Rules on which Status answers which command. They share {@link
 * dev.dmscope.analyzer.session.Dialogue} to find it. Start at {@link
 * dev.dmscope.analyzer.rules.mapping.StatusMissing}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.mapping;

import org.jspecify.annotations.NullMarked;
