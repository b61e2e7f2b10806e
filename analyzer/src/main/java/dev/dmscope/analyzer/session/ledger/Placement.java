package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.session.MessageRef;

/**
 * Where a message stands in the course of its session.
 *
 * @param ordinal number of its package in the session, 1 onwards; 0 if it belongs to none
 * @param number of its package as OMA counts: 1 and 2, then 3 and 4 again and again; 0 if none
 */
public record Placement(MessageRef message, int ordinal, int number, Phase phase) {}
