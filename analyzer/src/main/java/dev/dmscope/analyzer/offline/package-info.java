/**
 * Messages and transcripts read from files, as turns to judge. Pure: callers read the files.
 * Imports testing, session and exchange. Start at {@link dev.dmscope.analyzer.offline.Recorded}.
 */
@NullMarked
package dev.dmscope.analyzer.offline;

import org.jspecify.annotations.NullMarked;
