/**
 * Rules on SyncHdr but its MsgID. Imports rule and what it judges. Start at {@link
 * dev.dmscope.analyzer.rules.header.VerdtdValue}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.header;

import org.jspecify.annotations.NullMarked;
