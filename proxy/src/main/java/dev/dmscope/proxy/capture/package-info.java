/**
 * The hand-off from the I/O threads to the recorder: bounded, never blocking. Imports
 * analyzer.exchange only. Start at {@link dev.dmscope.proxy.capture.ExchangeSink}.
 */
@NullMarked
package dev.dmscope.proxy.capture;

import org.jspecify.annotations.NullMarked;
