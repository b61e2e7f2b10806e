/**
 * DM sessions: which messages belong together, in which order, who speaks next, and why a session
 * ended; what its answers refer to ({@link dev.dmscope.analyzer.session.Dialogue}), and large
 * objects on their way ({@link dev.dmscope.analyzer.session.Chunk}). Imports exchange, codec,
 * message and tree. Start at {@link dev.dmscope.analyzer.session.SessionTracker}, which takes
 * {@link dev.dmscope.analyzer.session.Turn}s and gives {@link
 * dev.dmscope.analyzer.session.Received} messages.
 */
@NullMarked
package dev.dmscope.analyzer.session;

import org.jspecify.annotations.NullMarked;
