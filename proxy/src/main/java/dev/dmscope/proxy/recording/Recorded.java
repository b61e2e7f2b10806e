package dev.dmscope.proxy.recording;

import dev.dmscope.analyzer.exchange.Exchange;
import dev.dmscope.proxy.capture.TlsFacts;

/**
 * An exchange as read back from the recording.
 *
 * @param sequence its number, from 1, without holes but for gaps that are booked
 * @param exchange bodies up to the reader's limit; see {@code Body.length} for the whole
 * @param device the device's connection
 * @param server the connection to the server
 */
public record Recorded(long sequence, Exchange exchange, TlsFacts device, TlsFacts server) {}
