package dev.dmscope.analyzer.session.ledger;

import dev.dmscope.analyzer.session.MessageRef;

/**
 * An element of a message.
 *
 * @param element its number in the document
 */
public record Place(MessageRef message, int element) {}
