package dev.dmscope.webui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The contract between the API and the browser application: an answer of each kind as TypeScript,
 * which the application's type check holds against its declarations. {@code -Dgolden.update} writes
 * them anew.
 */
class ApiSamplesTest {
  private static final Path FILE = Path.of("src/test/api-samples/samples.ts");
  private static final String HEAD =
      """
      // Written by ApiSamplesTest with -Dgolden.update; checked by tsc against the declarations.
      import type {
        FindingView, Ladder, List, MessageRow, MessageView, Problem, RuleList, RuleView, SearchAnswer,
        SessionRow, StatusView,
      } from '../../main/resources/ui/types/api.js';
      """;

  @Test
  void theAnswersOfTheApiAreWhatTheApplicationIsDeclaredToGet() throws Exception {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("status", "StatusView");
    kinds.put("messages?limit=2", "List<MessageRow>");
    kinds.put("messages/s5.5", "MessageView");
    kinds.put("sessions?limit=2", "List<SessionRow>");
    kinds.put("sessions/s5", "SessionRow");
    kinds.put("sessions/s5/ladder", "Ladder");
    kinds.put("findings?limit=2", "List<FindingView>");
    kinds.put("search?q=Contoso&limit=2", "SearchAnswer");
    kinds.put("rules", "RuleList");
    kinds.put("rules/msgid-gap", "RuleView");
    kinds.put("messages?q=no:field", "Problem");
    String samples = samples(kinds);

    if (System.getProperty("golden.update") != null) {
      Files.writeString(FILE, samples);
    }
    assertThat(samples)
        .as("an answer of the API changed: run with -Dgolden.update, then npm run check")
        .isEqualTo(Files.readString(FILE));
  }

  private static String samples(Map<String, String> kinds) throws Exception {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    StringBuilder samples = new StringBuilder(HEAD);
    try (TestUi ui = new TestUi()) {
      for (Map.Entry<String, String> kind : kinds.entrySet()) {
        String answer = ui.get("/api/v1/" + kind.getKey()).body();
        samples
            .append("\n// GET ")
            .append(kind.getKey())
            .append("\n(")
            .append(mapper.writeValueAsString(mapper.readTree(answer)))
            .append(") satisfies ")
            .append(kind.getValue())
            .append(";\n");
      }
    }
    return samples.toString();
  }
}
