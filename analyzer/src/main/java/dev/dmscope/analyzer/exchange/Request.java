package dev.dmscope.analyzer.exchange;

/**
 * What the device sent.
 *
 * @param method such as {@code POST}
 * @param target the request target as sent: path and query, not decoded
 * @param protocol {@code HTTP/1.0}, {@code HTTP/1.1} or {@code HTTP/2.0}
 */
public record Request(String method, String target, String protocol, Headers headers, Body body) {}
