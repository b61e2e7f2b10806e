/**
 * What to make of findings: which are known from a baseline, which are suppressed and why, which
 * are new. Imports analysis, offline and rule. Start at {@link dev.dmscope.analyzer.triage.Triage}.
 */
@NullMarked
package dev.dmscope.analyzer.triage;

import org.jspecify.annotations.NullMarked;
