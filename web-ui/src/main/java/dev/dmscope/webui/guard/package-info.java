/**
 * Who may talk to the UI. The recording holds credentials and the browser may visit hostile pages:
 * a token, a list of host names (against DNS rebinding), a check of the origin (against forged
 * requests) and headers that keep payload from running. Start at {@link
 * dev.dmscope.webui.guard.Guards}.
 */
@NullMarked
package dev.dmscope.webui.guard;

import org.jspecify.annotations.NullMarked;
