package dev.dmscope.proxy.recording;

import java.io.IOException;

/** The recording cannot be opened. The message is for the user: what, which, why, what to do. */
public final class RecordingUnavailable extends IOException {
  private static final long serialVersionUID = 1;

  RecordingUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  RecordingUnavailable(String message) {
    super(message);
  }
}
