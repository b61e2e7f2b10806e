/**
 * Rules on single commands: what each must hold. Imports rule and what it judges. Start at {@link
 * dev.dmscope.analyzer.rules.command.ItemMissing}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.command;

import org.jspecify.annotations.NullMarked;
