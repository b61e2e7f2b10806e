package dev.dmscope.proxy.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Secrets that look like nothing else, one for each place, and the search for them. */
final class Canaries {
  private static final int LENGTH = 28;

  private final Map<String, String> secrets = new LinkedHashMap<>();
  private final RandomGenerator random = new java.util.Random(20261122);

  /** The secret of that place. */
  String at(String place) {
    return secrets.computeIfAbsent(
        place,
        p ->
            random
                .ints(LENGTH, 0, 26)
                .collect(
                    StringBuilder::new, (s, i) -> s.append((char) ('a' + i)), StringBuilder::append)
                .toString());
  }

  Set<String> places() {
    return Set.copyOf(secrets.keySet());
  }

  /**
   * Places whose secret stands in the bytes: as it is, in UTF-16, Base64 or hexadecimal, any case.
   */
  Set<String> in(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    String narrow = text.replace("\0", "");
    Set<String> found = new TreeSet<>();
    secrets.forEach(
        (place, secret) -> {
          for (String form : forms(secret)) {
            if (text.contains(form) || narrow.contains(form)) {
              found.add(place);
            }
          }
        });
    return found;
  }

  Set<String> in(String text) {
    return in(text.getBytes(UTF_8));
  }

  /** A piece is enough, since an index keeps words without the beginning that they share. */
  private static List<String> forms(String secret) {
    List<String> forms = new ArrayList<>();
    forms.add(secret.substring(4, 16));
    forms.add(secret.substring(12, 24));
    for (int skip = 0; skip < 3; skip++) {
      String part = secret.substring(skip);
      part = part.substring(0, part.length() / 3 * 3);
      String base64 = Base64.getEncoder().encodeToString(part.getBytes(UTF_8));
      forms.add(base64.substring(4, 24).toLowerCase(Locale.ROOT));
    }
    forms.add(HexFormat.of().formatHex(secret.substring(4, 16).getBytes(UTF_8)));
    return forms;
  }
}
