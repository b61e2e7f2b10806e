package dev.dmscope.proxy.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What Status codes are called: OMA-TS-SyncML-RepPro, section 10. */
final class StatusNames {
  private static final Map<Integer, String> NAMES = load();

  private StatusNames() {}

  /** The name of a code; empty if it has none. */
  static String of(int code) {
    return NAMES.getOrDefault(code, "");
  }

  private static Map<Integer, String> load() {
    InputStream resource = StatusNames.class.getResourceAsStream("status-names.txt");
    Map<Integer, String> names = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(resource, "status-names.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        names.put(Integer.valueOf(line.substring(0, 3)), line.substring(4));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("status-names.txt", e);
    }
    return Map.copyOf(names);
  }
}
