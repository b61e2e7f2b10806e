package dev.dmscope.analyzer.session;

/**
 * What the messages of one session have in common. Sessions may share it: SessionIDs come again.
 *
 * @param device SyncHdr Source of the device's messages, or the peer's address if there is none
 * @param server host and path of the server's address
 * @param sessionId SyncHdr SessionID, empty if there is none
 * @param enrolment under which the device speaks: sessions of two enrolments may run side by side
 */
public record SessionKey(String device, String server, String sessionId, Enrolment enrolment) {
  SessionKey with(String otherServer, String otherSession) {
    return new SessionKey(device, otherServer, otherSession, enrolment);
  }

  SessionKey in(Enrolment other) {
    return enrolment == other ? this : new SessionKey(device, server, sessionId, other);
  }
}
