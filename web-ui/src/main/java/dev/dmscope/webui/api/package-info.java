/**
 * What the UI asks for and gets: the port {@link dev.dmscope.webui.api.SessionCatalog} and the
 * records of the HTTP API, field by field as JSON (camelCase, times RFC 3339 UTC). Secrets are
 * masked before they get here. Imports nothing but the JDK.
 */
@NullMarked
package dev.dmscope.webui.api;

import org.jspecify.annotations.NullMarked;
