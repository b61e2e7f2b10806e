package dev.dmscope.analyzer.session;

/** Why a session ended. */
public enum Ending {
  /** The server's package was closed and asked for nothing more. */
  FINAL,
  /** The server answered HTTP 200 with an empty body. */
  EMPTY_RESPONSE,
  /** One side sent Alert 1223. */
  ABORTED,
  /** HTTP or the connection failed, and the device did not come again. */
  HTTP_ERROR,
  /** Another session of the device began. */
  SUPERSEDED,
  /** Nothing came for the idle time, although something was owed. */
  SILENCE,
  /** The recording or the files end here. */
  RECORDING_ENDED;

  /** Whether messages may be missing, so that rules about missing things keep silent. */
  public boolean isCut() {
    return this == HTTP_ERROR || this == RECORDING_ENDED || this == SILENCE;
  }
}
