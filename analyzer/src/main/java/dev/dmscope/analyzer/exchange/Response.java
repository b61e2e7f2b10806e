package dev.dmscope.analyzer.exchange;

/**
 * What the device got back.
 *
 * @param status such as 200
 * @param reason the reason phrase, empty if there was none
 * @param protocol {@code HTTP/1.0}, {@code HTTP/1.1} or {@code HTTP/2.0}, as the server spoke
 * @param madeByProxy true if no server said this: it was refused, timed out, or its TLS failed
 */
public record Response(
    int status, String reason, String protocol, Headers headers, Body body, boolean madeByProxy) {}
