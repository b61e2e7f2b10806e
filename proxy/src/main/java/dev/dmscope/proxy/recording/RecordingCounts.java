package dev.dmscope.proxy.recording;

/**
 * How the recording is doing since the program started, but for {@code bytesOnDisk}.
 *
 * @param recorded exchanges written
 * @param gapped exchanges that passed and could not be written
 * @param bodiesDropped exchanges written without one of their bodies
 * @param unreadable records that could not be read back
 * @param trouble what is wrong now and what to do; empty if nothing is
 * @param stopped whether nothing is recorded any more until the program is started again
 */
public record RecordingCounts(
    long recorded,
    long gapped,
    long bodiesDropped,
    long unreadable,
    long bytesOnDisk,
    String trouble,
    boolean stopped) {}
