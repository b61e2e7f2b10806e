/**
 * The outcome of a check as text, JSON, SARIF, JUnit's XML and a page, with the file and line or
 * byte where each finding stands. Imports triage, offline, rules, rule, session and message, and
 * Jackson's streaming writer. Start at {@link dev.dmscope.analyzer.report.Report}.
 */
@NullMarked
package dev.dmscope.analyzer.report;

import org.jspecify.annotations.NullMarked;
