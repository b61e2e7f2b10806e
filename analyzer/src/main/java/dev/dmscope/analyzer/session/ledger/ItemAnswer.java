package dev.dmscope.analyzer.session.ledger;

import java.util.Optional;

/**
 * What came of one item of a command with several.
 *
 * @param element the item's number in the document
 * @param uri its Target, else its Source
 * @param answer the last Status that names it, or that holds for all items
 */
public record ItemAnswer(int element, Optional<String> uri, Optional<Answer> answer) {}
