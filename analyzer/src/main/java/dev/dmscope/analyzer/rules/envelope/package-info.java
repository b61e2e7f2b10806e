/**
 * Rules on the document as a whole: well-formedness, root, header and body. Imports rule and what
 * it judges. Start at {@link dev.dmscope.analyzer.rules.envelope.SyncmlStructure}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.envelope;

import org.jspecify.annotations.NullMarked;
