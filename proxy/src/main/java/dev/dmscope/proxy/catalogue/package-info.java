/**
 * Rows of sessions, messages, commands and findings: derived from the recording, may be deleted and
 * rebuilt. Holds no bodies and no secrets. The only place for SQL. Imports the records of the UI's
 * API and analyzer.session. Start at {@link dev.dmscope.proxy.catalogue.Catalogue}.
 */
@NullMarked
package dev.dmscope.proxy.catalogue;

import org.jspecify.annotations.NullMarked;
