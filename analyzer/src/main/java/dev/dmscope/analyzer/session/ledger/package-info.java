/**
 * Views of a session for readers: every command with its answer, and the packages. Imports session
 * and message. Start at {@link dev.dmscope.analyzer.session.ledger.Ledger}.
 */
@NullMarked
package dev.dmscope.analyzer.session.ledger;

import org.jspecify.annotations.NullMarked;
