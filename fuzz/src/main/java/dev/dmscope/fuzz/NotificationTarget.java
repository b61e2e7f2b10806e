package dev.dmscope.fuzz;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.notification.Notification;
import dev.dmscope.analyzer.notification.NotificationDigest;
import java.util.Optional;

/** Package #0. */
public final class NotificationTarget {
  private static final Hints HINTS =
      new Hints(Optional.of("application/vnd.syncml.notification"), Optional.empty());

  private NotificationTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    Decoded decoded = Bodies.decode(body, body.length % 2 == 0 ? HINTS : Hints.NONE);
    Notification.of(decoded);
    NotificationDigest.verify(body, "server", "password", new byte[] {1, 2, 3});
    Bodies.comesBack(decoded);
  }
}
