/**
 * Rules on serialised management trees (TNDS). Device descriptions (DDF), which have the same root,
 * are left alone. Imports rule and what it judges. Start at {@link
 * dev.dmscope.analyzer.rules.tnds.TndsNodes}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.tnds;

import org.jspecify.annotations.NullMarked;
