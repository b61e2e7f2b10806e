package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import dev.dmscope.analyzer.triage.Judged;
import dev.dmscope.analyzer.triage.JudgedSession;
import dev.dmscope.analyzer.triage.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
                about.profile().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                session.reviewed().messages().size(),
                ending));
    page.append("<div class=\"session\">\n");
    HtmlLadder.write(page, session);
    writeFindings(page, session);
    page.append("</div>\n</section>\n");
  }

  private static void writeFindings(StringBuilder page, JudgedSession session) {
    page.append("<aside>\n<h3>Findings (%d)</h3>\n".formatted(session.findings().size()));
    if (session.findings().isEmpty()) {
      page.append("<p>None.</p>\n</aside>\n");
      return;
    }
    Map<MessageRef, Received> messages = session.messages();
    List<Judged> findings = session.findings();
    page.append("<ol class=\"findings\">\n");
    for (int i = 0; i < findings.size(); i++) {
      write(page, findings.get(i), id(session, i), messages);
    }
    page.append("</ol>\n</aside>\n");
  }

  static String id(JudgedSession session, int finding) {
    return "f" + session.id() + "-" + finding;
  }

  private static void write(
      StringBuilder page, Judged judged, String id, Map<MessageRef, Received> messages) {
    MessageRef at = judged.finding().at().message();
    Received message = messages.get(at);
    String label = message == null ? at.toString() : MessageLabel.of(message);
    boolean counts = judged.standing() == Standing.NEW;
    page.append(
        "<li id=\"%s\" class=\"%s%s\">"
            .formatted(id, judged.finding().severity().label(), counts ? "" : " quiet"));
    page.append(
        "<p><b>%s</b> <a href=\"#rule-%s\">%s</a> · <a href=\"#m%s\">%s</a></p>"
            .formatted(
                counts
                    ? judged.finding().severity().label()
                    : judged.standing().name().toLowerCase(Locale.ROOT),
                Markup.text(judged.finding().ruleId()),
                Markup.text(judged.finding().ruleId()),
                at,
                Markup.text(label)));
    page.append("<p>%s</p>".formatted(Markup.text(judged.finding().text())));
    if (!judged.reason().isEmpty()) {
      page.append("<p>Suppressed: %s</p>".formatted(Markup.text(judged.reason())));
    }
    page.append(
        "<p class=\"place\">%s <code>%s</code></p></li>\n"
            .formatted(
                Markup.text(TextReport.place(judged.finding(), judged.source())),
                Markup.text(judged.finding().at().path())));
  }
}
