/**
 * What a rule is and what it says: the annotation, the interfaces by scope, the finding. Imports
 * session, message, exchange and tree. Start at {@link dev.dmscope.analyzer.rule.SessionRule}.
 */
@NullMarked
package dev.dmscope.analyzer.rule;

import org.jspecify.annotations.NullMarked;
