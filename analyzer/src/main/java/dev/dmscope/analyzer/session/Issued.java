package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.tree.Span;
import java.util.List;
import java.util.Optional;

/**
 * A command as it was sent: what a Status or Results of the peer may refer to. Holds no tree, so
 * that it can be kept while a session is open.
 *
 * @param message which message brought it
 * @param element number of its element in that message
 * @param holder path of the element that holds it, such as {@code /SyncML/SyncBody}
 * @param number which of its holder's children of that name it is, from 1; 0 if it is the only one
 * @param start its first byte in the body
 * @param end the byte behind its last one
 * @param name such as {@code Get}
 * @param cmdId trimmed, never empty
 * @param items how many items it has
 * @param uris Target and Source of its items in document order, those of the first {@value
 *     #MOST_ITEMS} only; each cut where it is very long
 * @param parent CmdID of the Atomic or Sequence that holds it
 * @param inAtomic whether an Atomic holds it, at any depth
 * @param moreData whether an item of it is a chunk with more to follow
 * @param alertCode of an Alert, such as {@code 1201}
 * @param deviceInfo whether it is a Replace that only brings {@code ./DevInfo} nodes
 * @param owedStatus whether its receiver owes a Status for it: see {@link Obligation}
 */
public record Issued(
    MessageRef message,
    int element,
    String holder,
    int number,
    int start,
    int end,
    String name,
    String cmdId,
    int items,
    List<String> uris,
    Optional<String> parent,
    boolean inAtomic,
    boolean moreData,
    Optional<String> alertCode,
    boolean deviceInfo,
    boolean owedStatus) {
  /** Of how many items the URIs are kept. */
  public static final int MOST_ITEMS = 32;

  public Issued {
    uris = List.copyOf(uris);
  }

  /** Its bytes. */
  public Span span() {
    return new Span(start, end);
  }

  /** The path of its element; made when asked for, since few are. */
  public String path() {
    return holder + "/" + (number == 0 ? name : name + "[" + number + "]");
  }

  /** Target, else Source, of the first item that has one. */
  public Optional<String> uri() {
    return uris.isEmpty() ? Optional.empty() : Optional.of(uris.get(0));
  }
}
