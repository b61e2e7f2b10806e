package dev.dmscope.analyzer.secrets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The table {@code names.txt}. Every element of every message asks it, so it allocates nothing. */
final class SecretNames {
  private static final SecretNames TABLE = load();

  private final List<List<Glob>> namesByLastLetter = new ArrayList<>();
  private final List<Glob> openNames = new ArrayList<>();
  private final List<Glob> plain = new ArrayList<>();
  private final List<Glob> weak = new ArrayList<>();
  private final List<Glob> documents = new ArrayList<>();
  private final List<Glob> headers = new ArrayList<>();

  private SecretNames() {
    for (int letter = 0; letter < 128; letter++) {
      namesByLastLetter.add(new ArrayList<>(0));
    }
  }

  /** Whether values of that name are secrets. */
  static boolean isSecret(String name) {
    if (name.isEmpty()) {
      return false;
    }
    char last = Character.toLowerCase(name.charAt(name.length() - 1));
    boolean hit =
        (last < 128 && any(TABLE.namesByLastLetter.get(last), name)) || any(TABLE.openNames, name);
    return hit && !any(TABLE.plain, name);
  }

  /** Whether a value of that name is a secret if it looks like a key. */
  static boolean isWeak(String name) {
    return any(TABLE.weak, name);
  }

  /** Whether a value of that name is a document that may hold a secret. */
  static boolean isDocument(String name) {
    return any(TABLE.documents, name);
  }

  /** Whether a header field of that name is a secret. */
  static boolean isSecretHeader(String name) {
    return any(TABLE.headers, name) || isSecret(name);
  }

  private static boolean any(List<Glob> globs, String name) {
    for (int i = 0; i < globs.size(); i++) {
      if (globs.get(i).matches(name)) {
        return true;
      }
    }
    return false;
  }

  private void add(String kind, Glob glob) {
    switch (kind) {
      case "name" -> bucket(glob).add(glob);
      case "plain" -> plain.add(glob);
      case "weak" -> weak.add(glob);
      case "document" -> documents.add(glob);
      case "header" -> headers.add(glob);
      default -> throw new IllegalStateException("names.txt has no kind " + kind);
    }
  }

  private List<Glob> bucket(Glob glob) {
    String core = glob.core();
    return glob.openEnd()
        ? openNames
        : namesByLastLetter.get(Character.toLowerCase(core.charAt(core.length() - 1)));
  }

  private static SecretNames load() {
    SecretNames table = new SecretNames();
    InputStream resource = SecretNames.class.getResourceAsStream("names.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(resource, "names.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        if (!line.startsWith("#") && space > 0) {
          table.add(line.substring(0, space), Glob.of(line.substring(space).strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("names.txt of " + SecretNames.class.getPackageName(), e);
    }
    return table;
  }
}
