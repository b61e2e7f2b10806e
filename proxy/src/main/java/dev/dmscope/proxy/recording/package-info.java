/**
 * The truth: an append-only recording in WARC segments. Imports capture and analyzer.exchange; the
 * only place that knows jwarc. Start at {@link dev.dmscope.proxy.recording.Recording}.
 */
@NullMarked
package dev.dmscope.proxy.recording;

import org.jspecify.annotations.NullMarked;
