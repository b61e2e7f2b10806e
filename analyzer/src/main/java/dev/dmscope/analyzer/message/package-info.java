/**
 * The typed view of a SyncML message: header, commands, items, meta. Optional for whatever a peer
 * may leave out; nothing here throws on a bad message, judging is the work of rules. Imports only
 * the tree. Start at {@link dev.dmscope.analyzer.message.Message}.
 */
@NullMarked
package dev.dmscope.analyzer.message;

import org.jspecify.annotations.NullMarked;
