package dev.dmscope.analyzer.report;

import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.SessionKey;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Judged;
import dev.dmscope.analyzer.triage.JudgedSession;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JUnit's XML, as CI servers read it: a test suite for each session, a test case for each message.
 * A message fails if a finding in it makes the check fail; other findings are its output.
 */
public final class JunitReport implements Report {
  @Override
  public void write(Checked checked, OutputStream out) throws IOException {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    Map<MessageRef, List<Judged>> outside = outside(checked);
    int tests =
        checked.sessions().stream().mapToInt(s -> s.reviewed().messages().size()).sum()
            + outside.size();
    long failures =
        checked.sessions().stream().mapToLong(s -> failures(s.byMessage(), checked)).sum()
            + failures(outside, checked);
    xml.append(
        "<testsuites name=\"dmscope\" tests=\"%d\" failures=\"%d\" errors=\"0\">\n"
            .formatted(tests, failures));
    for (JudgedSession session : checked.sessions()) {
      writeSuite(xml, session, checked);
    }
    if (!checked.outside().isEmpty()) {
      writeOutside(xml, checked);
    }
    xml.append("</testsuites>\n");
    out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<MessageRef, List<Judged>> outside(Checked checked) {
    return checked.outside().stream()
        .collect(
            Collectors.groupingBy(
                f -> f.finding().at().message(), LinkedHashMap::new, Collectors.toList()));
  }

  /** Messages of no session: only those of which there is something to say. */
  private static void writeOutside(StringBuilder xml, Checked checked) {
    Map<MessageRef, List<Judged>> outside = outside(checked);
    xml.append(
        "  <testsuite name=\"outside of sessions\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n"
            .formatted(outside.size(), failures(outside, checked)));
    outside.forEach(
        (ref, findings) -> writeCase(xml, "outside", ref.toString(), ref, findings, checked));
    xml.append("  </testsuite>\n");
  }

  private static long failures(Map<MessageRef, List<Judged>> findings, Checked checked) {
    return findings.values().stream()
        .filter(some -> some.stream().anyMatch(f -> f.counts(checked.failOn())))
        .count();
  }

  private static void writeSuite(StringBuilder xml, JudgedSession session, Checked checked) {
    SessionKey key = session.reviewed().session().key();
    String name = "session " + key.sessionId() + " of " + key.device() + " (" + session.id() + ")";
    xml.append(
        "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n"
            .formatted(
                Markup.text(name),
                session.reviewed().messages().size(),
                failures(session.byMessage(), checked)));
    Map<MessageRef, List<Judged>> findings = session.byMessage();
    for (Received message : session.reviewed().messages()) {
      writeCase(
          xml,
          session.id(),
          MessageLabel.of(message),
          message.ref(),
          findings.getOrDefault(message.ref(), List.of()),
          checked);
    }
    xml.append("  </testsuite>\n");
  }

  private static void writeCase(
      StringBuilder xml,
      String session,
      String message,
      MessageRef ref,
      List<Judged> findings,
      Checked checked) {
    List<Judged> failing = findings.stream().filter(f -> f.counts(checked.failOn())).toList();
    List<Judged> others = findings.stream().filter(f -> !f.counts(checked.failOn())).toList();
    String source = checked.sources().of(ref).name();
    xml.append(
        "    <testcase classname=\"dmscope.%s\" name=\"%s, %s\" file=\"%s\""
            .formatted(session, Markup.text(message), Markup.text(source), Markup.text(source)));
    if (findings.isEmpty()) {
      xml.append("/>\n");
      return;
    }
    xml.append(">\n");
    if (!failing.isEmpty()) {
      // One element for all: several CI servers show the first one only.
      Judged first = failing.get(0);
      String more = failing.size() > 1 ? " (and " + (failing.size() - 1) + " more)" : "";
      xml.append(
          "      <failure type=\"%s\" message=\"%s\">%s</failure>\n"
              .formatted(
                  Markup.text(first.finding().ruleId()),
                  Markup.text(TextReport.line(first) + more),
                  Markup.text(lines(failing))));
    }
    if (!others.isEmpty()) {
      xml.append("      <system-out>%s</system-out>\n".formatted(Markup.text(lines(others))));
    }
    xml.append("    </testcase>\n");
  }

  private static String lines(List<Judged> findings) {
    return findings.stream().map(TextReport::line).collect(Collectors.joining("\n"));
  }
}
