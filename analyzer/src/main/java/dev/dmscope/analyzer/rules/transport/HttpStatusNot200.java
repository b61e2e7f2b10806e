package dev.dmscope.analyzer.rules.transport;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.SessionRule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.alert.Unenrolment;
import dev.dmscope.analyzer.session.HttpFacts;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Span;

/**
 * What dmscope answered itself, because no server did, is not judged; nor is 2xx: see
 * server-must-answer. Remembers whether the device just took its leave: then 404 is to be expected.
 */
@DmRule(
    id = "http-status-not-200",
    severity = Severity.WARNING,
    summary = "The server answers a message with an HTTP error or redirect",
    cites = "SyncML HTTP Binding 1.2.1 (after a summary); MS-MDM 3.1.6",
    dataSync = true)
public final class HttpStatusNot200 implements SessionRule<Boolean> {
  @Override
  public Boolean start() {
    return false;
  }

  @Override
  public Boolean next(Boolean leaving, Received received, Reporter findings) {
    if (received.fromDevice()) {
      return received.message().filter(Unenrolment::isIn).isPresent();
    }
    if (received.http().isPresent()) {
      HttpFacts http = received.http().get();
      int status = http.status().orElse(200);
      if (status >= 300 && !http.madeByProxy()) {
        findings.report(
            leaving ? Severity.INFO : severity(status),
            Location.of(received, new Span(0, 0)),
            text(status, received));
      }
    }
    return leaving;
  }

  /** The server's load and its login are no breach of SyncML; nor is a redirect that keeps POST. */
  private static Severity severity(int status) {
    return switch (status) {
      case 300, 304, 305, 307, 308, 401, 407, 429, 503 -> Severity.INFO;
      default -> Severity.WARNING;
    };
  }

  private static String text(int status, Received received) {
    String start = "The server answers with HTTP " + status;
    return start
        + switch (status) {
          case 301, 302, 303 ->
              ": many clients repeat a redirected POST as GET, without the message. Name the new"
                  + " address in RespURI, or redirect with 307 or 308.";
          case 300, 304, 305, 307, 308 -> ", a redirect. The device must send its message again.";
          case 401, 407 -> ": it wants a login by HTTP. SyncML has Cred and Chal for that.";
          case 429, 503 ->
              ": it is too busy. Say with Retry-After when to come again; Windows heeds it since"
                  + " version 2004.";
          default ->
              received.message().isPresent()
                  ? " and a SyncML message, which the device will not read. Answer 200, and say what"
                      + " is wrong in a Status."
                  : ", which ends the session. What is wrong with a message belongs into a Status,"
                      + " under HTTP 200; look at the server's log.";
        };
  }
}
