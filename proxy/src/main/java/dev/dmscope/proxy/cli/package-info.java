/**
 * The command line: one class for each command, exit codes, texts. The only place that knows
 * picocli. Start at {@link dev.dmscope.proxy.cli.Main}.
 */
@NullMarked
package dev.dmscope.proxy.cli;

import org.jspecify.annotations.NullMarked;
