package dev.dmscope.webui.api;

import java.util.Optional;

/**
 * The HTTP side of a message in short.
 *
 * @param status of the response; empty if none came
 * @param ms from the first byte of the request to the end of the response
 * @param madeByProxy whether the response came from dmscope because no server answered
 */
public record HttpView(
    String method, String target, Optional<Integer> status, long ms, boolean madeByProxy) {}
