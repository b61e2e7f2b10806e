/**
 * The composition root: settings, the data directory, and {@link dev.dmscope.proxy.app.Program},
 * the one place where the parts are put together. May import everything but the command line.
 */
@NullMarked
package dev.dmscope.proxy.app;

import org.jspecify.annotations.NullMarked;
