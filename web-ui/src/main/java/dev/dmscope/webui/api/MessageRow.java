package dev.dmscope.webui.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message in a list. A body that is no SyncML gives a row too.
 *
 * @param id opaque
 * @param seq number of its exchange in the recording
 * @param dir {@code to-server} or {@code to-device}
 * @param device SyncHdr Source of the device, else the peer's address
 * @param server host of the server
 * @param session id of its session; empty if it belongs to none
 * @param sessionId the SessionID of the protocol
 * @param msgId the MsgID of the protocol
 * @param summary commands in short, such as {@code Alert 1201} and {@code Replace ×5}
 * @param worst the highest Status code it carries
 * @param bytes length of the body as carried
 * @param enc {@code xml}, {@code wbxml} or {@code binary}; empty for anything else
 * @param kind {@code syncml}, {@code devinf}, {@code provisioning}, {@code soap}, {@code
 *     notification}, {@code empty}, {@code none} (no response) or {@code other}
 * @param isFinal whether it closes its package
 * @param resend whether it is a copy of an earlier message
 * @param decodeError why it could be read only in part; empty if it could be read
 */
public record MessageRow(
    String id,
    long seq,
    Instant at,
    String dir,
    String device,
    String server,
    Optional<String> session,
    Optional<String> sessionId,
    Optional<String> msgId,
    List<String> summary,
    Optional<Integer> worst,
    HttpView http,
    long bytes,
    Optional<String> enc,
    String kind,
    boolean isFinal,
    boolean resend,
    Optional<String> decodeError,
    Counts findings) {}
