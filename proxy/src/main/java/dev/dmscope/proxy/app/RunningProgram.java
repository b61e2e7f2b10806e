package dev.dmscope.proxy.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.dmscope.webui.api.Page;
import dev.dmscope.webui.api.QueryProblem;
import dev.dmscope.webui.api.SearchAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that runs on the same data directory, asked through its HTTP API. */
final class RunningProgram {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  private final URI ui;
  private final String token;

  /**
   * The program whose UI has this address.
   *
   * @param uiUrl with the token in its query
   */
  RunningProgram(URI uiUrl) {
    this.ui = uiUrl.resolve("/");
    this.token = String.valueOf(uiUrl.getQuery()).replaceFirst("^token=", "");
  }

  /** As {@link dev.dmscope.webui.api.SessionCatalog#search}. */
  SearchAnswer search(String query, int limit) {
    String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
    JsonNode answer = get("api/v1/search?limit=" + limit + "&q=" + q);
    List<SearchAnswer.Hit> hits = new ArrayList<>();
    answer.path("items").forEach(hit -> hits.add(JSON.convertValue(hit, SearchAnswer.Hit.class)));
    JsonNode total = answer.path("page").path("total");
    return new SearchAnswer(
        new Page<>(
            hits,
            Optional.empty(),
            total.path("value").asLong(),
            total.path("relation").asText().equals("eq"),
            answer.path("feed").asText()),
        answer.path("tookMs").asLong(),
        answer.path("behind").asLong());
  }

  private JsonNode get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(ui.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<byte[]> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() == 400) {
        throw problem(body);
      }
      if (response.statusCode() != 200) {
        throw new UserError(
            "The running dmscope at " + ui + " answered " + response.statusCode() + ".");
      }
      return body;
    } catch (IOException e) {
      throw new UserError(
          "Another dmscope uses this data directory, and its UI at " + ui + " does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("Interrupted.", e);
    }
  }

  private static QueryProblem problem(JsonNode body) {
    JsonNode at = body.path("errors").path(0);
    return new QueryProblem(
        body.path("detail").asText("The query cannot be read."),
        at.path("offset").asInt(),
        at.path("length").asInt(),
        List.of());
  }
}
