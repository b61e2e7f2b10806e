package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.triage.Judged;
import dev.dmscope.analyzer.triage.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings as a list, each with a link to its rung, if that is on the page. */
final class HtmlFindings {
  private HtmlFindings() {}

  /**
   * Writes the list.
   *
   * @param group tells its findings apart from those of other lists
   */
  static void write(
      StringBuilder page, String group, List<Judged> findings, Map<MessageRef, Received> messages) {
    page.append("<aside>\n<h3>Findings (%d)</h3>\n".formatted(findings.size()));
    if (findings.isEmpty()) {
      page.append("<p>None.</p>\n</aside>\n");
      return;
    }
    page.append("<ol class=\"findings\">\n");
    for (int i = 0; i < findings.size(); i++) {
      write(page, findings.get(i), id(group, i), messages);
    }
    page.append("</ol>\n</aside>\n");
  }

  static String id(String group, int finding) {
    return "f" + group + "-" + finding;
  }

  private static void write(
      StringBuilder page, Judged judged, String id, Map<MessageRef, Received> messages) {
    MessageRef at = judged.finding().at().message();
    Received message = messages.get(at);
    String label =
        message == null
            ? ""
            : " · <a href=\"#m%s\">%s</a>".formatted(at, Markup.text(MessageLabel.of(message)));
    boolean counts = judged.standing() == Standing.NEW;
    page.append(
        "<li id=\"%s\" class=\"%s%s\">"
            .formatted(id, judged.finding().severity().label(), counts ? "" : " quiet"));
    page.append(
        "<p><b>%s</b> <a href=\"#rule-%s\">%s</a>%s</p>"
            .formatted(
                counts
                    ? judged.finding().severity().label()
                    : judged.standing().name().toLowerCase(Locale.ROOT),
                Markup.text(judged.finding().ruleId()),
                Markup.text(judged.finding().ruleId()),
                label));
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
