package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.codec.Decoded;
import java.time.Instant;

/**
 * A body as it arrived, decoded.
 *
 * @param at when its first byte came
 * @param bytes length of the body in bytes, as carried
 * @param digest of the body, to recognise a resend: SHA-256 in hex
 */
public record Arrival(Direction direction, Instant at, Decoded decoded, int bytes, String digest) {}
