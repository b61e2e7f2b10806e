/**
 * Exchanges out of files that others, or we, have written. Reads, never writes; whatever a file
 * says of sizes is not believed. Imports recording and capture, and of the analyzer offline,
 * testing, exchange and session. Start at {@link dev.dmscope.proxy.importer.Import}.
 */
@NullMarked
package dev.dmscope.proxy.importer;

import org.jspecify.annotations.NullMarked;
