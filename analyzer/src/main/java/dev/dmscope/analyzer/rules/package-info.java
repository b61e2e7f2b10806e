/**
 * The rules. Each is one class in the package of its group, with a page and two examples under
 * {@code resources/rules/<id>}, and one line in {@link dev.dmscope.analyzer.rules.AllRules}; groups
 * follow the parts of a message and do not import each other. Start there.
 */
@NullMarked
package dev.dmscope.analyzer.rules;

import org.jspecify.annotations.NullMarked;
