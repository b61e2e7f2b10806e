package dev.dmscope.analyzer.message;

import dev.dmscope.analyzer.tree.Element;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a command of the peer. Values are trimmed; an element that is there but empty
 * gives an empty string.
 *
 * @param targetRefs each TargetRef, whether plain text or wrapped in LocURI
 * @param code Data, such as {@code 200}
 */
public record Status(
    Element element,
    Optional<String> cmdId,
    List<Item> items,
    Optional<String> msgRef,
    Optional<String> cmdRef,
    Optional<String> cmd,
    List<String> targetRefs,
    List<String> sourceRefs,
    Optional<String> code,
    Optional<Chal> chal)
    implements Command {

  static Status of(Element e) {
    Fields fields = new Fields(e);
    return new Status(
        e,
        fields.text("CmdID"),
        fields.has("Item") ? Item.allIn(e) : List.of(),
        fields.text("MsgRef"),
        fields.text("CmdRef"),
        fields.text("Cmd"),
        fields.has("TargetRef") ? refs(e, "TargetRef") : List.of(),
        fields.has("SourceRef") ? refs(e, "SourceRef") : List.of(),
        fields.text("Data"),
        fields.first("Chal").map(Chal::of));
  }

  private static List<String> refs(Element e, String name) {
    List<Element> found = e.all(name);
    return found.isEmpty()
        ? List.of()
        : found.stream()
            .map(ref -> ref.textOf("LocURI").orElseGet(() -> ref.text().strip()))
            .toList();
  }

  /**
   * Whether this answers the header of the peer's message: CmdRef 0, or Cmd SyncHdr with CmdRef
   * missing or empty, as OMA's own printed sessions have it.
   */
  public boolean isForSyncHdr() {
    String ref = cmdRef.orElse("");
    return ref.equals("0") || (ref.isEmpty() && cmd.orElse("").equals("SyncHdr"));
  }

  /** The code as a number, or -1 if it is none. */
  public int codeNumber() {
    String text = code.orElse("");
    int number = text.isEmpty() || text.length() > 4 ? -1 : 0;
    for (int i = 0; i < text.length() && number >= 0; i++) {
      char c = text.charAt(i);
      number = c >= '0' && c <= '9' ? number * 10 + c - '0' : -1;
    }
    return number;
  }
}
