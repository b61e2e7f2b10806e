package dev.dmscope.webui;

import static dev.dmscope.webui.TestUi.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final Pattern MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*[\"']([^\"']+)[\"']");
  private static TestUi ui;

  @BeforeAll
  static void start() throws Exception {
    ui = new TestUi();
  }

  @AfterAll
  static void stop() {
    ui.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/live?q=x", "/s/abc.1", "/m/r1.7.q?node=3", "/rules/msgid-gap", "/connect"})
  void everyRouteOfTheApplicationIsItsPage(String path) throws Exception {
    HttpResponse<String> response = ui.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<om-app>");
  }

  @Test
  void anUnknownPathIsNotFoundYetShowsTheApplication() throws Exception {
    HttpResponse<String> response = ui.get("/nowhere");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("<om-app>");
  }

  @Test
  void thePolicyHoldsTheHashOfTheImportMap() throws Exception {
    HttpResponse<String> response = ui.get("/");
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(map(response).getBytes(StandardCharsets.UTF_8));

    assertThat(header(response, "Content-Security-Policy"))
        .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .contains("require-trusted-types-for 'script'; trusted-types lit-html")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void everyModuleThatIsImportedIsThereAndAllOfThemAreSmall() throws Exception {
    Map<String, Integer> modules = modules();

    assertThat(modules).containsKey("/app.js").hasSizeLessThanOrEqualTo(90);
    assertThat(modules.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(300_000);
  }

  @Test
  void librariesMayBeKeptForeverAndOwnFilesAreAskedForAnew() throws Exception {
    String lit = imports().get("lit");
    HttpResponse<String> own = ui.get("/app.js");

    assertThat(header(ui.get(lit), "Cache-Control")).contains("immutable");
    assertThat(header(own, "Cache-Control")).isEqualTo("no-cache");
    HttpResponse<String> again =
        ui.send(ui.user("/app.js").header("If-None-Match", header(own, "ETag")));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/types/api.d.ts",
        "/../api/Page.class",
        "/%2e%2e/app.js",
        "/_static/../../../logback.xml",
        "/core//router.js",
        "/.hidden.js",
        "/dev/dmscope/webui/WebUi.class"
      })
  void nothingButTheApplicationsFilesIsServed(String path) throws Exception {
    HttpResponse<String> response = ui.get(path);

    assertThat(header(response, "Content-Type")).startsWith("text/html");
    assertThat(response.statusCode()).isEqualTo(404);
  }

  /** Follows all imports from app.js on; path to size. */
  private static Map<String, Integer> modules() throws Exception {
    Map<String, String> map = imports();
    Map<String, Integer> seen = new HashMap<>();
    Deque<String> todo = new ArrayDeque<>(Set.of("/app.js"));
    Set<String> missing = new TreeSet<>();
    while (!todo.isEmpty()) {
      String path = todo.pop();
      HttpResponse<String> module = ui.get(path);
      if (module.statusCode() != 200 || !header(module, "Content-Type").contains("javascript")) {
        missing.add(path);
      }
      seen.put(path, module.body().length());
      Matcher matcher = IMPORT.matcher(module.body());
      while (matcher.find()) {
        String target = resolve(path, matcher.group(1), map);
        if (!seen.containsKey(target)) {
          todo.add(target);
        }
      }
    }
    assertThat(missing).isEmpty();
    return seen;
  }

  private static String resolve(String from, String specifier, Map<String, String> map) {
    if (specifier.startsWith(".")) {
      return java.net.URI.create(from).resolve(specifier).getPath();
    }
    String exact = map.get(specifier);
    if (exact != null) {
      return exact;
    }
    return map.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/") && specifier.startsWith(entry.getKey()))
        .map(entry -> entry.getValue() + specifier.substring(entry.getKey().length()))
        .findFirst()
        .orElse(specifier);
  }

  private static Map<String, String> imports() throws Exception {
    Map<String, String> imports = new HashMap<>();
    JsonNode entries = new ObjectMapper().readTree(map(ui.get("/"))).path("imports");
    entries.properties().forEach(entry -> imports.put(entry.getKey(), entry.getValue().asText()));
    return imports;
  }

  private static String map(HttpResponse<String> page) {
    Matcher matcher = MAP.matcher(page.body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
