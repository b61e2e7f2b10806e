/**
 * The browser UI: HTTP API, event stream and static files, over the port {@link
 * dev.dmscope.webui.api.SessionCatalog}.
 */
@NullMarked
package dev.dmscope.webui;

import org.jspecify.annotations.NullMarked;
