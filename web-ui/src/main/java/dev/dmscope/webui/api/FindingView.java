package dev.dmscope.webui.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A violation and where it stands.
 *
 * @param id opaque
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param element number of the element in its message; -1 if it points at bytes only
 * @param path such as {@code /SyncML/SyncHdr/MsgID}
 * @param start first byte, in the body as carried
 * @param end after the last byte
 */
public record FindingView(
    String id,
    String rule,
    String severity,
    String text,
    String message,
    Optional<String> session,
    Instant at,
    String device,
    int element,
    String path,
    int start,
    int end,
    List<Related> related) {

  /** Another place that belongs to the finding. */
  public record Related(String message, int element, String path) {}
}
