/**
 * Views of a session for readers: every command with its journey (answers item by item, results,
 * the member that made its group fail, chunks put together, what it repeats), the calls for the
 * next message, and the packages. Imports session and message. Start at {@link
 * dev.dmscope.analyzer.session.ledger.Ledger}.
 */
@NullMarked
package dev.dmscope.analyzer.session.ledger;

import org.jspecify.annotations.NullMarked;
