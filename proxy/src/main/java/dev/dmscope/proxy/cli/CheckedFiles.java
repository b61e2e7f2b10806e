package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.offline.Recorded;
import dev.dmscope.analyzer.offline.Source;
import dev.dmscope.analyzer.session.Direction;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Turn;
import dev.dmscope.proxy.app.ProgressListener;
import dev.dmscope.proxy.app.UserError;
import dev.dmscope.proxy.importer.Import;
import dev.dmscope.proxy.importer.Imported;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is to be judged, in memory.
 *
 * @param problems what is wrong with files, a line each
 */
record CheckedFiles(Recorded recorded, List<String> problems) {

  /**
   * Reads them.
   *
   * @throws UserError if there is nothing to read, or it cannot be read
   */
  static CheckedFiles read(List<Path> paths, ProgressListener progress) {
    InputPaths.check(paths);
    List<Turn> turns = new ArrayList<>();
    Map<MessageRef, Source> places = new HashMap<>();
    try {
      Import.Outcome outcome =
          Import.read(
              paths,
              (done, total) -> progress.at("reading files", done, total),
              imported -> add(imported, turns, places));
      if (outcome.exchanges() == 0 && outcome.problems().isEmpty()) {
        throw new UserError("There is no file in " + paths + ": name a directory with messages.");
      }
      return new CheckedFiles(new Recorded(turns, places), outcome.problems());
    } catch (IOException e) {
      throw new UserError("The files cannot be read: " + Reason.of(e) + ".", e);
    }
  }

  private static void add(Imported imported, List<Turn> turns, Map<MessageRef, Source> places) {
    long sequence = turns.size() + 1L;
    turns.add(imported.turn(sequence));
    imported
        .request()
        .ifPresent(source -> places.put(new MessageRef(sequence, Direction.TO_SERVER), source));
    imported
        .response()
        .ifPresent(source -> places.put(new MessageRef(sequence, Direction.TO_DEVICE), source));
  }
}
