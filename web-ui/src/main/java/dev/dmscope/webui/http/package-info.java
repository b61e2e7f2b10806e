/**
 * How answers look on the wire: JSON, and problems after RFC 9457. Every handler of the UI answers
 * through {@link dev.dmscope.webui.http.Replies}.
 */
@NullMarked
package dev.dmscope.webui.http;

import org.jspecify.annotations.NullMarked;
