package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.secrets.Secrets;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.ledger.Answer;
import dev.dmscope.analyzer.session.ledger.Entry;
import dev.dmscope.analyzer.session.ledger.Ledger;
import dev.dmscope.analyzer.session.ledger.Packages;
import dev.dmscope.analyzer.session.ledger.Placement;
import dev.dmscope.analyzer.triage.Judged;
import dev.dmscope.analyzer.triage.JudgedSession;
import dev.dmscope.analyzer.triage.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Device on the left, server on the right, a message a rung, in the order they came. */
final class HtmlLadder {
  /** Rungs of a session, and commands of a message, that are drawn; the rest is counted. */
  private static final int MOST_RUNGS = 2_000;

  private static final int MOST_COMMANDS = 60;

  private final StringBuilder page;
  private final JudgedSession session;
  private final Map<MessageRef, List<Entry>> commands = new HashMap<>();
  private final Map<MessageRef, List<Integer>> findings = new HashMap<>();

  private HtmlLadder(StringBuilder page, JudgedSession session) {
    this.page = page;
    this.session = session;
    for (Entry entry : Ledger.of(session.reviewed().messages()).entries()) {
      commands.computeIfAbsent(entry.place().message(), m -> new ArrayList<>()).add(entry);
    }
    for (int i = 0; i < session.findings().size(); i++) {
      MessageRef at = session.findings().get(i).finding().at().message();
      findings.computeIfAbsent(at, m -> new ArrayList<>(1)).add(i);
    }
  }

  static void write(StringBuilder page, JudgedSession session) {
    new HtmlLadder(page, session).write();
  }

  private void write() {
    List<Received> messages = session.reviewed().messages();
    List<Placement> places = Packages.of(messages);
    page.append("<div class=\"ladder\">\n<div class=\"lanes\"><b>Device</b><b>Server</b></div>\n");
    page.append("<ol>\n");
    for (int i = 0; i < Math.min(messages.size(), MOST_RUNGS); i++) {
      writeRung(messages.get(i), places.get(i));
    }
    page.append("</ol>\n");
    if (messages.size() > MOST_RUNGS) {
      page.append("<p>%d more messages are not drawn.</p>".formatted(messages.size() - MOST_RUNGS));
    }
    page.append("</div>\n");
  }

  private void writeRung(Received message, Placement place) {
    Duration since = Duration.between(session.reviewed().session().startedAt(), message.at());
    page.append(
        "<li id=\"m%s\" class=\"%s\"><span class=\"time\">%s</span><div class=\"rung\">"
            .formatted(
                message.ref(), message.fromDevice() ? "up" : "down", time(since.toMillis())));
    String kind = message.resendOf().isPresent() ? " · resend" : "";
    String number = place.number() > 0 ? " · package " + place.number() : "";
    page.append(
        "<p class=\"label\">%s%s%s%s</p><div class=\"arrow\"></div>"
            .formatted(Markup.text(MessageLabel.of(message)), number, kind, badges(message)));
    writeCommands(commands.getOrDefault(message.ref(), List.of()));
    page.append("</div></li>\n");
  }

  private String badges(Received message) {
    StringBuilder badges = new StringBuilder();
    for (int i : findings.getOrDefault(message.ref(), List.of())) {
      Judged judged = session.findings().get(i);
      String quiet = judged.standing() == Standing.NEW ? "" : " quiet";
      badges.append(
          " <a class=\"badge %s%s\" href=\"#%s\">%s</a>"
              .formatted(
                  judged.finding().severity().label(),
                  quiet,
                  HtmlFindings.id(session.id(), i),
                  Markup.text(judged.finding().ruleId())));
    }
    return badges.toString();
  }

  private void writeCommands(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    page.append("<ul>");
    for (Entry entry : entries.subList(0, Math.min(entries.size(), MOST_COMMANDS))) {
      String due = entry.due() == Entry.Due.MISSING ? " class=\"missing\"" : "";
      page.append("<li%s>%s</li>".formatted(due, Markup.text(text(entry))));
    }
    if (entries.size() > MOST_COMMANDS) {
      page.append("<li>%d more commands</li>".formatted(entries.size() - MOST_COMMANDS));
    }
    page.append("</ul>");
  }

  private static String text(Entry entry) {
    StringBuilder text = new StringBuilder("· ".repeat(Math.min(entry.depth(), 8)));
    text.append(entry.name());
    text.append(entry.detail().isEmpty() ? "" : " " + entry.detail());
    if (!entry.uris().isEmpty()) {
      text.append(' ').append(Secrets.target(entry.uris().get(0)));
      text.append(entry.uris().size() > 1 ? " +" + (entry.uris().size() - 1) : "");
    }
    Optional<Answer> answer = entry.answer();
    answer.filter(a -> a.code() >= 0).ifPresent(a -> text.append(" → ").append(a.code()));
    text.append(entry.due() == Entry.Due.MISSING ? " → no Status" : "");
    return text.toString();
  }

  private static String time(long millis) {
    return millis < 1_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
  }
}
