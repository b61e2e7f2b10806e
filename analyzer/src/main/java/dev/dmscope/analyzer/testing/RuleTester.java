package dev.dmscope.analyzer.testing;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.analysis.ReviewedSession;
import dev.dmscope.analyzer.rule.Finding;
import dev.dmscope.analyzer.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs transcripts through rules and compares what is found with what is marked.
 *
 * <p>Every mark must be met by a finding of that rule on that line, and every finding must be
 * marked; one mark covers several findings of its rule on its line. So a new rule that fires on the
 * example of another fails at once.
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

  /**
   * One line for each difference, each beginning with {@code file:line: }; empty if all is well.
   */
  public List<String> problems(Transcript transcript) {
    List<ReviewedSession> sessions = Review.review(transcript.turns(), rules);
    List<String> problems = new ArrayList<>();
    Set<Transcript.Expected> met = new LinkedHashSet<>();
    for (ReviewedSession session : sessions) {
      session.failures().forEach(f -> problems.add(transcript.name() + ": " + f));
      for (Finding finding : session.findings()) {
        Transcript.Part part = transcript.part(finding.at().message());
        int line = part.lineOf(finding.at().span().start());
        List<Transcript.Expected> marks =
            part.expected().stream()
                .filter(e -> e.ruleId().equals(finding.ruleId()))
                .filter(e -> e.target() == 0 || e.target() == line || isWhole(finding))
                .toList();
        met.addAll(marks);
        if (marks.isEmpty()) {
          problems.add(
              "%s:%d: unexpected: %s: %s [%s] at %s"
                  .formatted(
                      transcript.name(),
                      line,
                      finding.severity().label(),
                      finding.text(),
                      finding.ruleId(),
                      finding.at().path()));
        }
      }
    }
    for (Transcript.Part part : transcript.parts()) {
      for (Transcript.Expected mark : part.expected()) {
        if (!met.contains(mark)) {
          problems.add(
              "%s:%d: not found: [%s]%s"
                  .formatted(
                      transcript.name(),
                      mark.line(),
                      mark.ruleId(),
                      mark.target() == 0 ? "" : " on line " + mark.target()));
        }
      }
    }
    return problems;
  }

  /** A finding about the message as such, or its HTTP head, points at no bytes. */
  private static boolean isWhole(Finding finding) {
    return finding.at().element() < 0 && finding.at().span().length() == 0;
  }
}
