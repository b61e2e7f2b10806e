package dev.dmscope.analyzer.session;

import dev.dmscope.analyzer.tree.Span;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A large object on its way, chunk by chunk (OMA DM Protocol 1.2, section 7). Immutable, and keeps
 * none of the data.
 *
 * @param message which message brought the first chunk
 * @param element the command of the first chunk: its number in that message
 * @param path of that command
 * @param span of that command
 * @param command its name, such as {@code Replace} or {@code Results}
 * @param uri Target, else Source, of the item
 * @param type Meta Type of the first chunk
 * @param declared Meta Size of the first chunk; empty if it is missing or no number
 * @param carried bytes of data so far, as carried: of text in UTF-8, of Base64 its characters
 * @param digits of these, characters that may be Base64 digits: for {@link #asBase64}
 * @param chunks how many chunks so far
 * @param last which message brought the last chunk so far
 * @param lastCmdId CmdID of the command of the last chunk; empty if it had none
 */
public record LargeObject(
    MessageRef message,
    int element,
    String path,
    Span span,
    String command,
    Optional<String> uri,
    Optional<String> type,
    OptionalLong declared,
    long carried,
    long digits,
    int chunks,
    MessageRef last,
    String lastCmdId) {

  /** How many bytes the data are once Base64 is undone, if it is Base64. */
  public long asBase64() {
    return digits * 3 / 4;
  }

  /** Whether what came so far is what Size promised, as carried or with Base64 undone. */
  public boolean isDeclaredSize() {
    return declared.isPresent()
        && (declared.getAsLong() == carried || declared.getAsLong() == asBase64());
  }
}
