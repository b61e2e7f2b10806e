package dev.dmscope.analyzer.session.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A command of a session, Status and Results included, with its journey.
 *
 * @param depth 0, more if inside Atomic or Sequence
 * @param parent the Atomic or Sequence that holds it
 * @param name such as {@code Get}
 * @param uris Target, else Source, of each item; of a Status its TargetRefs and SourceRefs
 * @param detail an Alert's code, or a Status's command and code; else empty
 * @param refers what a Status or Results refers to: a command, or a SyncHdr
 * @param answers each Status for it, in the order they came
 * @param items of a command with several items what came of each; else empty
 * @param results each Results for it, in the order they came
 * @param culprit of a failed Atomic or Sequence the member that made it fail, as far as its own
 *     Status tells
 * @param retryOf the command of an earlier message that it repeats, which had failed or was not
 *     answered
 * @param transfer the large object of which it brings a chunk
 */
public record Entry(
    Place place,
    int depth,
    Optional<Place> parent,
    Optional<String> cmdId,
    String name,
    List<String> uris,
    String detail,
    Optional<Place> refers,
    List<Answer> answers,
    List<ItemAnswer> items,
    List<Place> results,
    Optional<Place> culprit,
    Optional<Place> retryOf,
    Optional<Transfer> transfer,
    Due due) {
  public Entry {
    uris = List.copyOf(uris);
    answers = List.copyOf(answers);
    items = List.copyOf(items);
    results = List.copyOf(results);
  }

  /** The Status that says most: that of the highest code, since one bad item spoils a command. */
  public Optional<Answer> answer() {
    return answers.stream().max(Comparator.comparingInt(Answer::code));
  }

  /** Whether a Status is due. */
  public enum Due {
    /** None is owed: as for a Status, or with NoResp; or it cannot be told. */
    NOT_OWED,
    /** It came. */
    ANSWERED,
    /** It may still come. */
    AWAITED,
    /** The peer closed the package that had to bring it, and it did not come. */
    MISSING
  }
}
