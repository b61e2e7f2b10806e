/**
 * DM sessions: which messages belong together, in which order, and why a session ended. Imports
 * exchange, codec, message and tree. Start at {@link dev.dmscope.analyzer.session.Turn} and {@link
 * dev.dmscope.analyzer.session.Received}.
 */
@NullMarked
package dev.dmscope.analyzer.session;

import org.jspecify.annotations.NullMarked;
