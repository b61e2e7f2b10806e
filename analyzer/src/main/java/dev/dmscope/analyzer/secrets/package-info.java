/**
 * Which values of a document are secrets, and how they are hidden. Everything that is shown, stored
 * beside the recording, or exported goes through here. What counts stands in {@code names.txt}.
 * Imports tree and codec. Start at {@link dev.dmscope.analyzer.secrets.Secrets}.
 */
@NullMarked
package dev.dmscope.analyzer.secrets;

import org.jspecify.annotations.NullMarked;
