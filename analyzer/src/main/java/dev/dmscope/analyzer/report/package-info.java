/**
 * Findings as text and JSON, with the file and line or byte where each stands. Imports analysis,
 * rule, session and codec, and Jackson's streaming writer. Start at {@link
 * dev.dmscope.analyzer.report.TextReport}.
 */
@NullMarked
package dev.dmscope.analyzer.report;

import org.jspecify.annotations.NullMarked;
