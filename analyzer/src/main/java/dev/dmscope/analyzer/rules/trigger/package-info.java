/**
 * Rules on package #0, the notification that makes a device call its server. Imports rule and what
 * it judges. Start at {@link dev.dmscope.analyzer.rules.trigger.Pkg0Version}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.trigger;

import org.jspecify.annotations.NullMarked;
