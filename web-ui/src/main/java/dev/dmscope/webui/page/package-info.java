/**
 * The files of the browser application: its own from {@code ui/}, Lit from the jars of mvnpm. The
 * import map is put together from the jars' own maps at the start, stands inline in the page, and
 * its hash is in the page's content security policy.
 */
@NullMarked
package dev.dmscope.webui.page;

import org.jspecify.annotations.NullMarked;
