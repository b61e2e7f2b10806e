/**
 * The full-text and field index of the messages: derived, may be deleted and rebuilt. Imports the
 * records of the UI's API and analyzer.session. Start at {@link
 * dev.dmscope.proxy.search.SearchIndex}.
 */
@NullMarked
package dev.dmscope.proxy.search;

import org.jspecify.annotations.NullMarked;
