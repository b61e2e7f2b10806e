package dev.dmscope.webui.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A session in a list, and the head of its page.
 *
 * @param state {@code open}, {@code done}, {@code aborted} or {@code cut}
 * @param ending why it ended, in words; empty while open
 * @param protocol VerProto, such as {@code DM/1.2}
 * @param profile {@code oma-1.1}, {@code oma-1.2} or {@code windows}
 * @param statuses how many Status codes of each class, keys {@code 2xx} to {@code 5xx}
 * @param bytes of all bodies, both ways
 */
public record SessionRow(
    String id,
    String state,
    Optional<String> ending,
    String device,
    String server,
    String sessionId,
    Optional<String> protocol,
    String profile,
    Instant startedAt,
    Instant endedAt,
    int messages,
    int commands,
    Map<String, Integer> statuses,
    Optional<String> enc,
    long bytes,
    Counts findings) {}
