package dev.dmscope.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.dmscope.analyzer.offline.RecordedFile;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.AllRules;
import dev.dmscope.analyzer.triage.Baseline;
import dev.dmscope.analyzer.triage.Checked;
import dev.dmscope.analyzer.triage.Suppressions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The published schema of SARIF is OASIS's and not part of dmscope; name it with {@code
 * -Ddmscope.sarif.schema}.
 */
class SarifSchemaTest {
  private static final String PLACE = System.getProperty("dmscope.sarif.schema", "");

  @Test
  void theExampleOfEveryRuleIsValid() throws IOException {
    for (Rule rule : AllRules.LIST) {
      assertThat(problems(Outcome.of(List.of(Outcome.example(rule.id()))))).as(rule.id()).isEmpty();
    }
  }

  @Test
  void knownAndSuppressedFindingsAreValid() throws IOException {
    List<RecordedFile> files =
        List.of(Outcome.example("msgid-gap"), Outcome.example("cmdid-missing"));
    Baseline known = Baseline.parse("b", Baseline.write(Outcome.of(files.subList(0, 1))));
    Suppressions some = Suppressions.parse("s", "* **/cmdid* Because.", Set.of());

    assertThat(problems(Outcome.of(files, AllRules.LIST, some, Optional.of(known)))).isEmpty();
  }

  @Test
  void namesOfFilesAreUris() throws IOException {
    String text = new String(Outcome.example("msgid-gap").bytes(), StandardCharsets.UTF_8);
    for (String name : List.of("a b#?%.dms", "C:\\x\\ä.dms", "/tmp/[x].dms", "x:y.dms", "☃.dms")) {
      assertThat(problems(Outcome.of(List.of(Outcome.file(name, text))))).as(name).isEmpty();
    }
  }

  @Test
  void theSchemaIsReallyAsked() throws IOException {
    assertThat(problems("{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{}}]}")).isNotEmpty();
  }

  @Test
  void nothingAtAllIsValid() throws IOException {
    assertThat(problems(Outcome.of(List.of()))).isEmpty();
  }

  private static Set<String> problems(Checked checked) throws IOException {
    return problems(Outcome.written(new SarifReport(), checked));
  }

  private static Set<String> problems(String sarif) throws IOException {
    assumeTrue(!PLACE.isEmpty(), "skipped: name SARIF's schema with -Ddmscope.sarif.schema");
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
            .getSchema(
                Files.readString(Path.of(PLACE)),
                InputFormat.JSON,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    return schema.validate(sarif, InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .collect(Collectors.toSet());
  }
}
