package dev.dmscope.proxy.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.dmscope.proxy.cli.Ran;
import dev.dmscope.webui.api.SessionCatalog;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Secrets, one in each place where one can stand, are searched for in all that dmscope gives out.
 */
class NothingLeaksTest {
  private static final Pattern MESSAGE = Pattern.compile("\"id\":\"([0-9]+[ds])\"");

  private final Canaries canaries = new Canaries();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger log = (Logger) LoggerFactory.getLogger("dev.dmscope");

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> leaks = new ArrayList<>();

  @TempDir private Path directory;

  @BeforeEach
  void listen() {
    logged.start();
    log.setLevel(Level.DEBUG);
    log.addAppender(logged);
  }

  @AfterEach
  void fallSilent() {
    log.detachAppender(logged);
    log.setLevel(null);
  }

  @Test
  void secretsStandInTheRecordingAndNowhereElse() throws Exception {
    Path data = directory.resolve("data");
    try (Playing playing = Playing.start(data)) {
      playing.play(CanarySession.script(canaries, "xml"));
      playing.play(CanarySession.script(canaries, "wbxml"));
      lookAtTheApi(playing.program().uiUrl());
      searchForSecrets(playing.catalog());
    }
    Set<String> recorded = canaries.in(recording(data));
    assertThat(canaries.places())
        .as("else the test would look for nothing; Base64 in Base64 is none of the forms")
        .allMatch(place -> recorded.contains(place) || place.contains("-twice."));
    lookAtFiles(data);
    lookAtReports(data);
    lookAtSearch(data);
    assertThat(Ran.of("rebuild", "--data", data.toString()).code()).isZero();
    lookAtFiles(data);
    look("log", logLines());
    assertThat(leaks).isEmpty();
  }

  private void look(String place, String text) {
    look(place, text.getBytes(StandardCharsets.UTF_8));
  }

  private void look(String place, byte[] bytes) {
    canaries.in(bytes).forEach(secret -> leaks.add(secret + " in " + place));
  }

  private static byte[] recording(Path data) throws IOException {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (Path file : files(data.resolve("recording"))) {
      if (!isRecording(file)) {
        continue;
      }
      try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        in.transferTo(all);
      }
    }
    return all.toByteArray();
  }

  /** The other files beside it are derived. */
  private static boolean isRecording(Path file) {
    return file.toString().endsWith(".warc.gz");
  }

  private void lookAtFiles(Path data) throws IOException {
    boolean witnessed = false;
    for (Path file : files(data)) {
      if (!isRecording(file)) {
        byte[] bytes = Files.readAllBytes(file);
        look(file.toString(), bytes);
        witnessed |=
            new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(CanarySession.WITNESS.substring(3));
      }
    }
    assertThat(witnessed).as("what is no secret is found by the same means").isTrue();
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void lookAtReports(Path data) throws IOException {
    Path accounts =
        Files.writeString(
            directory.resolve("accounts.txt"),
            "[device *]\nuser = user\npassword = %s\nnonce = %s\n[server *]\nuser = s\npassword = %s\n"
                .formatted(
                    canaries.at("account-device"), "AAECAw==", canaries.at("account-server")));
    List<String> arguments =
        new ArrayList<>(List.of("check", "--verbose", "--credentials", accounts.toString()));
    List<Path> reports = new ArrayList<>();
    for (String ending : List.of("txt", "json", "sarif", "xml", "html")) {
      Path report = directory.resolve("report." + ending);
      reports.add(report);
      arguments.addAll(List.of("--output", report.toString()));
    }
    arguments.add(data.toString());
    Ran ran = Ran.of(arguments.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(ran.out().lines().count()).as("findings").isGreaterThan(50);
    look("printed by check", ran.out() + ran.err());
    for (Path report : reports) {
      String text = Files.readString(report);
      assertThat(text).contains("digest-mismatch");
      look(report.toString(), text);
    }
  }

  private void lookAtSearch(Path data) {
    Ran witness = Ran.of("search", "--data", data.toString(), CanarySession.WITNESS);
    assertThat(witness.out()).contains(CanarySession.WITNESS);
    look("printed by search", witness.out() + witness.err());
  }

  private void searchForSecrets(SessionCatalog catalog) {
    assertThat(catalog.search(CanarySession.WITNESS, Optional.empty(), 10).page().items())
        .isNotEmpty();
    for (String place : canaries.places()) {
      if (!catalog.search(canaries.at(place), Optional.empty(), 1).page().items().isEmpty()) {
        leaks.add(place + " is found by search");
      }
    }
  }

  private void lookAtTheApi(String ui) throws Exception {
    String origin = ui.substring(0, ui.indexOf('/', 8));
    String token = ui.substring(ui.indexOf("token=") + 6);
    Set<String> paths = new TreeSet<>();
    for (String list :
        List.of("messages?limit=500", "sessions?limit=500", "findings?limit=500", "status")) {
      String json = get(origin, token, list);
      Matcher id = MESSAGE.matcher(json);
      while (id.find()) {
        paths.add("messages/" + id.group(1));
        paths.add("messages/" + id.group(1) + "/body");
        paths.add("sessions/" + id.group(1));
        paths.add("sessions/" + id.group(1) + "/ladder");
      }
    }
    assertThat(paths).hasSizeGreaterThan(100);
    for (String path : paths) {
      get(origin, token, path);
    }
    for (String query :
        List.of(CanarySession.WITNESS, "cmd:Replace", "uri:./Vendor/*", "NextNonce", "token")) {
      String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
      assertThat(get(origin, token, "search?q=" + q)).contains("\"");
    }
  }

  private String get(String origin, String token, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/api/v1/" + path))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    look(path, response.body());
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private String logLines() {
    StringBuilder lines = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(logged.list)) {
      lines.append(event.getFormattedMessage()).append('\n');
      if (event.getThrowableProxy() != null) {
        lines.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    return lines.toString();
  }
}
