/**
 * DM sessions: which messages belong together, in which order, and why a session ended. Imports
 * exchange, codec, message and tree. Start at {@link dev.dmscope.analyzer.session.SessionTracker},
 * which takes {@link dev.dmscope.analyzer.session.Turn}s and gives {@link
 * dev.dmscope.analyzer.session.Received} messages.
 */
@NullMarked
package dev.dmscope.analyzer.session;

import org.jspecify.annotations.NullMarked;
