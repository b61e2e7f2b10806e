package dev.dmscope.analyzer.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.offline.Recorded;
import dev.dmscope.analyzer.offline.RecordedFile;
import dev.dmscope.analyzer.report.Outcome;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.AllRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriageTest {
  private static final RecordedFile GAP = Outcome.example("msgid-gap");
  private static final Set<String> IDS = Set.of("msgid-gap", "cmdid-missing");

  @Test
  void aBaselineKnowsWhatItWasWrittenOf() {
    Checked again = against(Baseline.write(Outcome.of(List.of(GAP))), GAP);

    assertThat(again.findings()).isNotEmpty().allMatch(f -> f.standing() == Standing.KNOWN);
    assertThat(again.fails()).isFalse();
  }

  @Test
  void itKnowsTheSameViolationInAnotherRunOfTheSamePeers() {
    String other =
        new String(GAP.bytes(), StandardCharsets.UTF_8)
            .replace("<SessionID>12<", "<SessionID>5E<")
            .replace("4f0c1a52-77aa-4a0e-9d35-0b2c66d1e001", "00000000-1111-2222-3333-444444444444")
            .replace("https://dm.example.com/omadm", "https://dm.lab.example.org/dm/x");

    Checked later =
        against(Baseline.write(Outcome.of(List.of(GAP))), Outcome.file("elsewhere/b.dms", other));

    assertThat(later.findings()).isNotEmpty().allMatch(f -> f.standing() == Standing.KNOWN);
  }

  @Test
  void oneMoreOfTheSameKindIsNew() {
    Checked twice = against(Baseline.write(Outcome.of(List.of(GAP))), GAP, renamed(GAP));

    assertThat(twice.findings().map(Judged::standing))
        .containsExactly(Standing.KNOWN, Standing.NEW);
    assertThat(twice.fails()).isTrue();
  }

  @Test
  void anotherViolationIsNew() {
    Checked other =
        against(Baseline.write(Outcome.of(List.of(GAP))), GAP, Outcome.example("cmdid-missing"));

    assertThat(other.fails()).isTrue();
  }

  @Test
  void aSuppressedFindingDoesNotCountAndSaysWhy() {
    Checked checked = suppressing("msgid-gap examples/*.dms Known of the lab server.");

    assertThat(checked.fails()).isFalse();
    assertThat(checked.findings())
        .extracting(Judged::reason)
        .containsOnly("Known of the lab server.");
    assertThat(Baseline.write(checked)).doesNotContain("msgid-gap");
  }

  @Test
  void aGlobFitsTheFileAtAnyDepthOrTheElement() {
    assertThat(suppressing("* msgid-gap.dms x").fails()).isFalse();
    assertThat(suppressing("* \"examples/msgid-???.dms\" x").fails()).isFalse();
    assertThat(suppressing("* /SyncML/SyncHdr/* x").fails()).isFalse();
    assertThat(suppressing("* /SyncML/* x").fails()).isTrue();
    assertThat(suppressing("* /SyncML/** x").fails()).isFalse();
    assertThat(suppressing("* *.xml x").fails()).isTrue();
    assertThat(suppressing("cmdid-missing ** x").fails()).isTrue();
  }

  @Test
  void whatFitsNothingIsTold() {
    Triage triage =
        new Triage(
            Suppressions.parse("s", "# why\n\nmsgid-gap nowhere x\n* ** y", IDS), Optional.empty());
    Recorded recorded = Recorded.of(List.of(GAP));
    triage.judge(
        Review.of(recorded.turns(), AllRules.LIST, Optional.empty()),
        AllRules.LIST,
        recorded,
        Severity.INFO);

    assertThat(triage.unused()).extracting(Suppression::line).containsExactly(3);
  }

  @Test
  void aListWithoutReasonOrOfAnUnknownRuleIsRefusedWithItsLine() {
    assertThatThrownBy(() -> Suppressions.parse("s.txt", "# a\nmsgid-gap **", IDS))
        .isInstanceOf(ListProblem.class)
        .hasMessageStartingWith("s.txt:2: says no reason");
    assertThatThrownBy(() -> Suppressions.parse("s.txt", "no-rule ** x", IDS))
        .hasMessageContaining("there is no rule 'no-rule'");
    assertThatThrownBy(() -> Suppressions.parse("s.txt", "msgid-gap", IDS))
        .hasMessageContaining("needs a rule, a glob and a reason");
  }

  @Test
  void whatIsNoBaselineIsRefused() {
    assertThatThrownBy(() -> Baseline.parse("b", "")).hasMessageStartingWith("b:1: not a baseline");
    assertThatThrownBy(() -> Baseline.parse("b", "dmscope-baseline 1\nhello"))
        .hasMessageStartingWith("b:2: ");
    assertThatThrownBy(
            () -> Baseline.parse("b", "dmscope-baseline 1\n0123456789abcdef 99999999999 x"))
        .isInstanceOf(ListProblem.class);
  }

  private static RecordedFile renamed(RecordedFile file) {
    return new RecordedFile("again.dms", file.bytes());
  }

  private static Checked against(String baseline, RecordedFile... files) {
    return Outcome.of(
        List.of(files),
        AllRules.LIST,
        Suppressions.NONE,
        Optional.of(Baseline.parse("b", baseline)));
  }

  private static Checked suppressing(String list) {
    return Outcome.of(
        List.of(GAP), AllRules.LIST, Suppressions.parse("s", list, IDS), Optional.empty());
  }
}
