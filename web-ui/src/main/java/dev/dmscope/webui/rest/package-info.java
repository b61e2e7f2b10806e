/**
 * The HTTP API under {@code /api/v1}: resources over {@link dev.dmscope.webui.api.SessionCatalog}
 * and the stream of events. Start at {@link dev.dmscope.webui.rest.Api}.
 */
@NullMarked
package dev.dmscope.webui.rest;

import org.jspecify.annotations.NullMarked;
