package dev.dmscope.analyzer.offline;

import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Turn;
import java.util.List;
import java.util.Map;

/**
 * What files hold: the turns, and for each message where it stands.
 *
 * <p>Files are taken in the order given. A device's message and the server's message after it are
 * one turn if their SessionIDs do not differ. Times mean nothing but the order.
 */
public record Recorded(List<Turn> turns, Map<MessageRef, Source> places) implements Sources {
  public Recorded {
    turns = List.copyOf(turns);
    places = Map.copyOf(places);
  }

  /**
   * Reads the files.
   *
   * @throws dev.dmscope.analyzer.testing.TranscriptProblem if a transcript cannot be read
   */
  public static Recorded of(List<RecordedFile> files) {
    RecordedReader reader = new RecordedReader();
    files.forEach(reader::add);
    return reader.finish();
  }

  @Override
  public Source of(MessageRef message) {
    Source source = places.get(message);
    if (source == null) {
      throw new IllegalArgumentException("No file holds message " + message);
    }
    return source;
  }
}
