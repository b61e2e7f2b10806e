/**
 * Rules on packages and on how a session goes and ends. Imports rule and what it judges. Start at
 * {@link dev.dmscope.analyzer.rules.session.FinalMissing}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.session;

import org.jspecify.annotations.NullMarked;
