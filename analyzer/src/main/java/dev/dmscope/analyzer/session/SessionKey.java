package dev.dmscope.analyzer.session;

/**
 * What the messages of one session have in common. Sessions may share it: SessionIDs come again.
 *
 * @param device SyncHdr Source of the device's messages, or the peer's address if there is none
 * @param server host and path of the server's address
 * @param sessionId SyncHdr SessionID, empty if there is none
 */
public record SessionKey(String device, String server, String sessionId) {}
