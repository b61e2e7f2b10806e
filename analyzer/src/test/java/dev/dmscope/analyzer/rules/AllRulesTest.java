package dev.dmscope.analyzer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Rule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllRulesTest {
  @Test
  void everyAnnotatedClassIsInTheList() throws Exception {
    List<String> listed =
        AllRules.LIST.stream().map(rule -> rule.getClass().getName()).sorted().toList();

    assertThat(annotatedClasses()).isEqualTo(listed);
  }

  @Test
  void noTwoRulesShareAnId() {
    assertThat(AllRules.LIST.stream().map(Rule::id)).doesNotHaveDuplicates();
  }

  @Test
  void aRuleIsCalledLikeItsClass() {
    for (Rule rule : AllRules.LIST) {
      String name = rule.getClass().getSimpleName().toLowerCase(Locale.ROOT);

      assertThat(rule.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)+");
      assertThat(rule.id().replace("-", "")).isEqualTo(name);
    }
  }

  @Test
  void summariesAreShortAndSourcesAreNamed() {
    for (Rule rule : AllRules.LIST) {
      DmRule about = rule.about();

      assertThat(about.summary()).as(rule.id()).isNotBlank().hasSizeLessThanOrEqualTo(100);
      assertThat(about.summary()).as(rule.id()).doesNotEndWith(".");
      assertThat(about.cites()).as(rule.id()).isNotBlank();
    }
  }

  @Test
  void everyRuleHasItsPageAndExamples() {
    for (Rule rule : AllRules.LIST) {
      RuleDocs docs = RuleDocs.of(rule);

      assertThat(docs.page().lines().filter(line -> line.startsWith("#")).toList())
          .as(rule.id())
          .isEqualTo(RulesPage.SECTIONS);
      assertThat(docs.valid()).as(rule.id()).isNotBlank();
      assertThat(docs.invalid()).as(rule.id()).isNotBlank();
    }
  }

  @Test
  void noFilesOfAForgottenRuleAreLeft() throws Exception {
    List<String> ids = AllRules.LIST.stream().map(Rule::id).sorted().toList();
    try (Stream<Path> folders = Files.list(classes().resolve("rules"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()).sorted().toList())
          .isEqualTo(ids);
    }
  }

  private static List<String> annotatedClasses() throws IOException, URISyntaxException {
    Path root = classes();
    try (Stream<Path> files = Files.walk(root.resolve("dev/dmscope/analyzer/rules"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.replace(".class", "").replaceAll("[/\\\\]", "."))
          .filter(AllRulesTest::isRule)
          .sorted()
          .toList();
    }
  }

  private static boolean isRule(String className) {
    try {
      return Class.forName(className).isAnnotationPresent(DmRule.class);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(AllRules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
