/**
 * From the recording to rows, findings and index documents: live and rebuild are the same steps, in
 * the order of the recording, on a thread of their own. Imports analyzer, recording, catalogue and
 * search. Start at {@link dev.dmscope.proxy.pipeline.Pipeline} and {@link
 * dev.dmscope.proxy.pipeline.Steps}.
 */
@NullMarked
package dev.dmscope.proxy.pipeline;

import org.jspecify.annotations.NullMarked;
