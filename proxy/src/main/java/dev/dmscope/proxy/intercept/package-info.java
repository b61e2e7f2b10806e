/**
 * Stands between device and server: opens the TLS, passes every byte on, and tells the sink what
 * passed. Everything of one device connection happens on one I/O thread. Imports tls, capture and
 * analyzer.exchange, and is the only place that knows Undertow's client. Start at {@link
 * dev.dmscope.proxy.intercept.Interception}, then {@code Forwarder}.
 */
@NullMarked
package dev.dmscope.proxy.intercept;

import org.jspecify.annotations.NullMarked;
