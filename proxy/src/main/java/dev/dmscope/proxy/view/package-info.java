/**
 * What the UI asks for, answered from recording, catalogue and index. Rows come from the catalogue,
 * filters from the index, and what a message or a session looks like from the recording, decoded
 * anew and masked. Start at {@link dev.dmscope.proxy.view.RecordedSessions}.
 */
@NullMarked
package dev.dmscope.proxy.view;

import org.jspecify.annotations.NullMarked;
