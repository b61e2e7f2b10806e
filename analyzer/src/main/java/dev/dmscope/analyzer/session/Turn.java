package dev.dmscope.analyzer.session;

import java.time.Instant;
import java.util.Optional;

/**
 * One exchange as a session sees it: what the device said and what it was answered. Read from files
 * either side may be missing.
 *
 * @param sequence number in the recording, from 1, growing
 * @param at when the exchange began
 * @param http empty where messages were read from files
 */
public record Turn(
    long sequence,
    Instant at,
    Optional<Arrival> request,
    Optional<Arrival> response,
    Optional<HttpFacts> http) {}
