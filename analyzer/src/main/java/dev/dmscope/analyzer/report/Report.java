package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.triage.Checked;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A form in which the outcome of a check is written. What peers sent is text in it, never markup.
 */
public interface Report {
  /**
   * Writes all of it in UTF-8; does not close {@code out}.
   *
   * @throws IOException if {@code out} does
   */
  void write(Checked checked, OutputStream out) throws IOException;
}
