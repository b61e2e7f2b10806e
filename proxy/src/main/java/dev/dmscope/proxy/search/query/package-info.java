/**
 * The filter language: text to a {@link dev.dmscope.proxy.search.query.Query}, and the words and
 * terms that queries and messages are compared by. Pure: no index, no clock. Imports nothing of
 * dmscope but the problem it reports. Start at {@link dev.dmscope.proxy.search.query.QueryParser}.
 */
@NullMarked
package dev.dmscope.proxy.search.query;

import org.jspecify.annotations.NullMarked;
