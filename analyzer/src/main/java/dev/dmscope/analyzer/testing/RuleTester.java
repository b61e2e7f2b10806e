package dev.dmscope.analyzer.testing;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.Reviewed;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.session.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs transcripts through rules and compares what is found with what is marked.
 *
 * <p>Every mark must be met by a finding of that rule on that line, and every finding must be
 * marked; one mark covers several findings of its rule on its line. So a new rule that fires on the
 * example of another fails at once. The same session in WBXML must give the same findings at the
 * same elements, unless the transcript says {@code xml-only}.
 */
public final class RuleTester {
  private final List<Rule> rules;

  public RuleTester(List<? extends Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Checks one rule by itself against a transcript given as text.
   *
   * @throws AssertionError if marks and findings differ
   */
  public static void check(Rule rule, String transcript) {
    new RuleTester(List.of(rule)).verify(Transcript.parse("transcript", transcript));
  }

  /**
   * Checks all rules.
   *
   * @throws AssertionError if marks and findings differ
   */
  public void verify(Transcript transcript) {
    List<String> problems = problems(transcript);
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems));
    }
  }

  /** One line for each difference, each beginning with the file's name; empty if all is well. */
  public List<String> problems(Transcript transcript) {
    List<String> problems = new ArrayList<>();
    List<Finding> findings = findings(transcript, transcript.turns(), problems);
    compareWithMarks(transcript, findings, problems);
    if (transcript.xmlOnly().isEmpty() && problems.isEmpty()) {
      List<Turn> wbxml = transcript.turns().stream().map(AsWbxml::of).toList();
      compareWithWbxml(transcript, findings, findings(transcript, wbxml, problems), problems);
    }
    return problems;
  }

  private List<Finding> findings(Transcript transcript, List<Turn> turns, List<String> problems) {
    Reviewed reviewed = Review.of(turns, rules, Optional.empty());
    reviewed.allFailures().forEach(f -> problems.add(transcript.name() + ": " + f));
    return reviewed.findings();
  }

  private static void compareWithMarks(
      Transcript transcript, List<Finding> findings, List<String> problems) {
    Set<Transcript.Expected> met = new LinkedHashSet<>();
    for (Finding finding : findings) {
      Transcript.Part part = transcript.part(finding.at().message());
      int line = part.lineOf(finding.at().span().start());
      List<Transcript.Expected> marks =
          part.expected().stream()
              .filter(e -> e.ruleId().equals(finding.ruleId()))
              .filter(e -> e.target() == 0 || e.target() == line || isWhole(finding))
              .toList();
      met.addAll(marks);
      if (marks.isEmpty()) {
        problems.add(described(transcript, finding, "unexpected"));
      }
    }
    for (Transcript.Part part : transcript.parts()) {
      for (Transcript.Expected mark : part.expected()) {
        if (!met.contains(mark)) {
          String where = mark.target() == 0 ? "" : " on line " + mark.target();
          problems.add(
              "%s:%d: not found: [%s]%s"
                  .formatted(transcript.name(), mark.line(), mark.ruleId(), where));
        }
      }
    }
  }

  private static void compareWithWbxml(
      Transcript transcript, List<Finding> xml, List<Finding> wbxml, List<String> problems) {
    Map<List<Object>, Finding> fromXml = new LinkedHashMap<>();
    xml.forEach(finding -> fromXml.put(identity(finding), finding));
    Map<List<Object>, Finding> fromWbxml = new LinkedHashMap<>();
    wbxml.forEach(finding -> fromWbxml.put(identity(finding), finding));
    fromXml.forEach(
        (key, finding) -> {
          if (!fromWbxml.containsKey(key)) {
            problems.add(described(transcript, finding, "not found in WBXML"));
          }
        });
    fromWbxml.forEach(
        (key, finding) -> {
          if (!fromXml.containsKey(key)) {
            problems.add(
                "%s: unexpected in WBXML: [%s] at %s of message %s: %s"
                    .formatted(
                        transcript.name(),
                        finding.ruleId(),
                        finding.at().path(),
                        finding.at().message(),
                        finding.text()));
          }
        });
  }

  /** What makes two findings the same in both encodings, in which bytes and texts differ. */
  private static List<Object> identity(Finding finding) {
    return List.of(
        finding.ruleId(), finding.severity(), finding.at().message(), finding.at().path());
  }

  private static String described(Transcript transcript, Finding finding, String what) {
    Transcript.Part part = transcript.part(finding.at().message());
    return "%s:%d: %s: %s: %s [%s] at %s"
        .formatted(
            transcript.name(),
            part.lineOf(finding.at().span().start()),
            what,
            finding.severity().label(),
            finding.text(),
            finding.ruleId(),
            finding.at().path());
  }

  /** A finding about the message as such, or its HTTP head, points at no bytes. */
  private static boolean isWhole(Finding finding) {
    return finding.at().element() < 0 && finding.at().span().length() == 0;
  }
}
