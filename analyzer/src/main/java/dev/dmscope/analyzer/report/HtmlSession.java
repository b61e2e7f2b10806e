package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.session.Session;
import dev.dmscope.analyzer.triage.JudgedSession;
import java.util.Locale;

/** A session: what it was, its ladder, its findings. */
final class HtmlSession {
  private HtmlSession() {}

  static void write(StringBuilder page, JudgedSession session) {
    Session about = session.reviewed().session();
    String ending =
        about
            .ending()
            .map(how -> how.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .orElse("open");
    page.append(
        "<section id=\"%s\">\n<h2>Session %s <small>of %s</small></h2>\n"
            .formatted(
                session.id(),
                Markup.text(about.key().sessionId()),
                Markup.text(about.key().device())));
    page.append(
        "<p class=\"facts\">with %s · %s · judged as %s · %d messages · end: %s</p>\n"
            .formatted(
                Markup.text(about.key().server()),
                Markup.text(about.verProto().orElse("no VerProto")),
                about.profile().label(),
                session.reviewed().messages().size(),
                ending));
    page.append("<div class=\"session\">\n");
    HtmlLadder.write(page, session);
    HtmlFindings.write(page, session.id(), session.findings(), session.messages());
    page.append("</div>\n</section>\n");
  }
}
