/**
 * How findings name what they saw: values of the wire quoted and cut, commands by name, id and
 * target. Imports message and session. Start at {@link dev.dmscope.analyzer.rules.wording.Quote}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.wording;

import org.jspecify.annotations.NullMarked;
