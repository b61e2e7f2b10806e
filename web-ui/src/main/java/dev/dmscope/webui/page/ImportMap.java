package dev.dmscope.webui.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dmscope.webui.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the browser finds the libraries. Each jar of mvnpm brings a map of its own; only those of
 * the libraries in use are taken, for the map of ssr-dom-shim names paths its jar does not have.
 */
record ImportMap(String json) {
  private static final Set<String> LIBRARIES =
      Set.of("lit", "lit-html", "lit-element", "@lit/reactive-element");

  static ImportMap ofClassPath() {
    Map<String, String> imports = new TreeMap<>();
    ObjectMapper mapper = new ObjectMapper();
    try {
      ClassLoader loader = ImportMap.class.getClassLoader();
      for (URL map : Collections.list(loader.getResources("META-INF/importmap.json"))) {
        try (InputStream in = map.openStream()) {
          for (Map.Entry<String, JsonNode> entry :
              mapper.readTree(in).path("imports").properties()) {
            if (LIBRARIES.contains(entry.getKey().replaceFirst("/$", ""))) {
              imports.put(entry.getKey(), entry.getValue().asText());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the import maps of the UI's libraries", e);
    }
    if (!imports.containsKey("lit")) {
      throw new IllegalStateException("The library lit is not on the class path");
    }
    return new ImportMap(
        new String(Json.bytes(Map.of("imports", imports)), StandardCharsets.UTF_8));
  }

  /** As {@code script-src} wants it. */
  String cspHash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
