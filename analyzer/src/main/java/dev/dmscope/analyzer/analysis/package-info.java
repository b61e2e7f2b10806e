/**
 * Sessions, devices and documents judged by rules, live or after the fact, with the same outcome.
 * Imports session, rule, codec and exchange. Start at {@link
 * dev.dmscope.analyzer.analysis.Analyzer} for a stream of turns and at {@link
 * dev.dmscope.analyzer.analysis.Review} for a closed list of them.
 */
@NullMarked
package dev.dmscope.analyzer.analysis;

import org.jspecify.annotations.NullMarked;
