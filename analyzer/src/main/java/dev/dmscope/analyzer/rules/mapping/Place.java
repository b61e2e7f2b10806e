package dev.dmscope.analyzer.rules.mapping;

import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.session.Issued;
import dev.dmscope.analyzer.session.Received;

/** Where findings on Statuses point. */
final class Place {
  private Place() {}

  /** That child of the Status, else the Status. */
  static Location of(Received received, Status status, String child) {
    return Location.of(received, status.element().first(child).orElse(status.element()));
  }

  /** A command sent earlier. */
  static Location of(Issued issued) {
    return new Location(issued.message(), issued.element(), issued.path(), issued.span());
  }
}
