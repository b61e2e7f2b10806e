package dev.dmscope.analyzer.session.ledger;

/**
 * A Status for a command.
 *
 * @param status where it stands
 * @param code such as 200; -1 if it is no number
 */
public record Answer(Place status, int code) {}
