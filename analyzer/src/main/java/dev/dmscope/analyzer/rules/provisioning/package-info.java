/**
 * Rules on client provisioning: the documents that give a device its server, in enrolment or by
 * push. Imports rule and what it judges. Start at {@link
 * dev.dmscope.analyzer.rules.provisioning.Application}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.provisioning;

import org.jspecify.annotations.NullMarked;
