package dev.dmscope.analyzer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.testing.RuleTester;
import dev.dmscope.analyzer.testing.Transcript;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example is judged by all rules: a rule that fires on another's example fails here. */
class RuleExamplesTest {
  private final RuleTester tester = new RuleTester(AllRules.LIST);

  @TestFactory
  Stream<DynamicTest> noRuleFiresOnAValidExample() {
    return AllRules.LIST.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> tester.verify(valid(rule))));
  }

  @TestFactory
  Stream<DynamicTest> anInvalidExampleIsFlaggedWhereItIsMarked() {
    return AllRules.LIST.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> tester.verify(invalid(rule))));
  }

  @TestFactory
  Stream<DynamicTest> theInvalidExampleShowsItsOwnRule() {
    return AllRules.LIST.stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(), () -> assertThat(marks(invalid(rule))).contains(rule.id())));
  }

  private static Transcript valid(Rule rule) {
    return Transcript.parse(rule.id() + "/valid.dms", RuleDocs.of(rule).valid());
  }

  private static Transcript invalid(Rule rule) {
    return Transcript.parse(rule.id() + "/invalid.dms", RuleDocs.of(rule).invalid());
  }

  private static Stream<String> marks(Transcript transcript) {
    return transcript.parts().stream()
        .flatMap(part -> part.expected().stream())
        .map(Transcript.Expected::ruleId);
  }
}
