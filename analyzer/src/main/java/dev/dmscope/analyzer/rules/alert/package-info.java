/**
 * Rules on alerts: their codes, who may send them, and the items of events (1224) and generic
 * alerts (1226). Imports rule and what it judges. Start at {@link
 * dev.dmscope.analyzer.rules.alert.AlertCodeUnknown}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.alert;

import org.jspecify.annotations.NullMarked;
