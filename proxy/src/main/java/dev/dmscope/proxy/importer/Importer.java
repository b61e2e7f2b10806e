package dev.dmscope.proxy.importer;

import java.io.IOException;

/**
 * Reads one kind of file. Stateless: what belongs together over several files, the intake keeps.
 */
interface Importer {
  /**
   * Whether the file is of this kind, by its first bytes and, where these say nothing, its name.
   */
  boolean recognises(InputFile file);

  /**
   * Hands over what the file holds, in its order. What is wrong with it is told to the intake with
   * the place; what stands before that is handed over all the same.
   *
   * @throws IOException if the file cannot be read from the disk
   */
  void read(InputFile file, Intake intake) throws IOException;
}
