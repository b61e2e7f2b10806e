package dev.dmscope.webui.api;

import java.util.List;
import java.util.Optional;

/**
 * How the program is doing.
 *
 * @param listen where devices connect, such as {@code https://127.0.0.1:8443}
 * @param server where their requests go
 * @param state {@code recording}, {@code degraded} (something could not be kept) or {@code failed}
 * @param detail what is wrong and what to do; empty if nothing is
 * @param recorded exchanges in the recording
 * @param gapped exchanges that passed but could not be recorded
 * @param lag recorded exchanges not analysed yet
 * @param rules number of rules
 * @param feed cursor of now
 */
public record StatusView(
    String version,
    List<String> listen,
    String server,
    String state,
    Optional<String> detail,
    String caFingerprint,
    String caPath,
    String dataDirectory,
    long recorded,
    long gapped,
    long durable,
    long lag,
    long sessions,
    long openSessions,
    long messages,
    Counts findings,
    long bytesOnDisk,
    int rules,
    String feed) {}
