/**
 * How events are logged: one line each, on standard error. The only place that knows logback; all
 * others log through SLF4J. Start at {@link dev.dmscope.proxy.logging.LogLines}.
 */
@NullMarked
package dev.dmscope.proxy.logging;

import org.jspecify.annotations.NullMarked;
