/**
 * Sessions written as text, and rules tested with them. Pure: callers read the files. Imports
 * analysis, rule, session, codec and exchange. Start at {@link
 * dev.dmscope.analyzer.testing.Transcript} for the format and at {@link
 * dev.dmscope.analyzer.testing.RuleTester} for the use.
 */
@NullMarked
package dev.dmscope.analyzer.testing;

import org.jspecify.annotations.NullMarked;
