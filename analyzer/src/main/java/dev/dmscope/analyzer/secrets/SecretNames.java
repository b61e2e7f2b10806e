package dev.dmscope.analyzer.secrets;

import dev.dmscope.analyzer.tree.Element;
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
  /** The form of the table that this class reads. */
  private static final String VERSION = "2";

  private static final SecretNames TABLE = load();

  private final List<List<Glob>> namesByLastLetter = new ArrayList<>();
  private final List<Glob> openNames = new ArrayList<>();
  private final List<Glob> plain = new ArrayList<>();
  private final List<Glob> weak = new ArrayList<>();
  private final List<Glob> documents = new ArrayList<>();
  private final List<Glob> headers = new ArrayList<>();
  private final List<Glob> parameters = new ArrayList<>();
  private final List<Glob> types = new ArrayList<>();
  private final List<Run> addresses = new ArrayList<>();
  private final List<Run> paths = new ArrayList<>();

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

  /** Whether a query parameter of that name is a secret. */
  static boolean isSecretParameter(String name) {
    return any(TABLE.parameters, name) || isSecret(name);
  }

  /** Whether data of that Meta/Type are a secret. */
  static boolean isSecretType(String type) {
    return any(TABLE.types, type);
  }

  /** Whether the value of a node is a secret for its whole address. */
  static boolean isSecretAddress(List<String> segments) {
    for (Run run : TABLE.addresses) {
      if (run.isIn(segments)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element is a secret for the elements that it stands in. */
  static boolean isSecretPath(Element element) {
    for (Run run : TABLE.paths) {
      if (run.endsAt(element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(List<Glob> globs, String name) {
    for (int i = 0; i < globs.size(); i++) {
      if (globs.get(i).matches(name)) {
        return true;
      }
    }
    return false;
  }

  private void add(String kind, String pattern) {
    switch (kind) {
      case "version" -> requireKnown(pattern);
      case "locuri" -> addresses.add(Run.of(pattern));
      case "path" -> paths.add(Run.of(pattern));
      default -> add(kind, Glob.of(pattern));
    }
  }

  private static void requireKnown(String version) {
    if (!version.equals(VERSION)) {
      throw new IllegalStateException("names.txt has version " + version + ", not " + VERSION);
    }
  }

  private void add(String kind, Glob glob) {
    switch (kind) {
      case "query" -> parameters.add(glob);
      case "meta" -> types.add(glob);
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
          table.add(line.substring(0, space), line.substring(space).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("names.txt of " + SecretNames.class.getPackageName(), e);
    }
    return table;
  }
}
