package dev.dmscope.webui;

import static dev.dmscope.webui.TestUi.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private static TestUi ui;

  @BeforeAll
  static void start() throws Exception {
    ui = new TestUi();
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @Test
  void pagesLeadFromOneToTheNextAndSayHowManyThereAre() throws Exception {
    JsonNode first = json("/api/v1/messages?limit=20");
    String next = first.at("/page/next").asText();
    JsonNode second = json("/api/v1/messages?limit=20&cursor=" + next);

    assertThat(first.at("/items")).hasSize(20);
    assertThat(first.at("/page/total/value").asInt()).isEqualTo(35);
    assertThat(first.at("/page/total/relation").asText()).isEqualTo("eq");
    assertThat(first.at("/feed").asText()).isEqualTo("35");
    assertThat(second.at("/items")).hasSize(15);
    assertThat(second.at("/page/next").isNull()).isTrue();
  }

  @Test
  void aMessageComesWithItsTreeAndWhatIsWrongWithIt() throws Exception {
    JsonNode message = json("/api/v1/messages/s5.3");

    assertThat(message.at("/row/isFinal").asBoolean()).isTrue();
    assertThat(message.at("/nodes/0/name").asText()).isEqualTo("SyncML");
    assertThat(message.at("/findings/0/rule").asText()).isEqualTo("msgid-gap");
    assertThat(message.at("/row/at").asText()).matches("2026-11-21T12:04:\\d\\d\\.\\d+Z");
  }

  @Test
  void aBodyIsOctetsToBeSavedWhateverItSaysItIs() throws Exception {
    HttpResponse<String> body = ui.get("/api/v1/messages/s5.2/body");

    assertThat(header(body, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(body, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"message-s5.2.bin\"");
    assertThat(header(body, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(body, "Content-Security-Policy")).contains("sandbox");
    assertThat(body.body()).startsWith("<SyncML");
  }

  @Test
  void theCertificateToTrustCanBeSaved() throws Exception {
    HttpResponse<String> ca = ui.get("/api/v1/ca.pem");

    assertThat(ca.body()).isEqualTo(TestUi.PEM);
    assertThat(header(ca, "Content-Disposition")).contains("dmscope-ca.pem");
  }

  @Test
  void aFaultyQueryIsToldWithItsPlaceAndWhatCouldStandThere() throws Exception {
    HttpResponse<String> response = ui.get("/api/v1/messages?q=office%20colour:red");
    JsonNode problem = new ObjectMapper().readTree(response.body());

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(problem.at("/type").asText()).isEqualTo("urn:dmscope:problem:query-syntax");
    assertThat(problem.at("/instance").asText()).isEqualTo("/api/v1/messages");
    assertThat(problem.at("/errors/0/offset").asInt()).isEqualTo(7);
    assertThat(problem.at("/errors/0/length").asInt()).isEqualTo(6);
    assertThat(problem.at("/errors/0/expected/0").asText()).isEqualTo("device:");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/messages?cursor=x,400,cursor-invalid",
    "/api/v1/messages?limit=0,400,limit-invalid",
    "/api/v1/messages?limit=501,400,limit-invalid",
    "/api/v1/messages?limit=many,400,limit-invalid",
    "/api/v1/messages/none,404,not-found",
    "/api/v1/messages/none/body,404,not-found",
    "/api/v1/sessions/none,404,not-found",
    "/api/v1/sessions/none/ladder,404,not-found",
    "/api/v1/rules/none,404,not-found",
    "/api/v1/none,404,not-found",
    "/api/v1/events?cursor=x,400,cursor-invalid",
    "/api/v1/events?q=no:field,400,query-syntax"
  })
  void whatCannotBeAnsweredIsAProblemWithACode(String path, int status, String code)
      throws Exception {
    HttpResponse<String> response = ui.get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(new ObjectMapper().readTree(response.body()).at("/code").asText()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/messages", "/live"})
  void nothingCanBeChanged(String path) throws Exception {
    HttpResponse<String> response =
        ui.send(ui.user(path).POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo("GET");
  }

  @Test
  void aFailureInsideGivesAnIdAndNoStackTrace() throws Exception {
    HttpResponse<String> response = ui.get("/api/v1/search?q=" + TestUi.FAILING);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("\"code\":\"internal\"").doesNotContain("Exception");
  }

  private static JsonNode json(String path) throws Exception {
    HttpResponse<String> response = ui.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }
}
