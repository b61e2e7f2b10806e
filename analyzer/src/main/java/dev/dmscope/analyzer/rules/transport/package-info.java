/**
 * Rules on how a message is carried: HTTP and encoding. Imports rule and what it judges. Start at
 * {@link dev.dmscope.analyzer.rules.transport.ContentTypeBodyMismatch}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.transport;

import org.jspecify.annotations.NullMarked;
