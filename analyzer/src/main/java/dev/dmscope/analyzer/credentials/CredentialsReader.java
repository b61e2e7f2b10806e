package dev.dmscope.analyzer.credentials;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads sections of {@code key = value} lines. Values reach to the end of the line; quotation marks
 * around one keep white space at its ends. No message repeats a value: it may be a secret.
 */
final class CredentialsReader {
  private static final Set<String> KEYS = Set.of("user", "password", "nonce", "peer");

  private final String name;
  private final List<Credentials.Entry> entries = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();
  private Optional<Role> role = Optional.empty();
  private String owner = "";
  private int sectionLine;

  CredentialsReader(String name) {
    this.name = name;
  }

  Credentials read(String text) {
    List<String> lines = text.replaceFirst("\\A\uFEFF", "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("[")) {
        finish();
        begin(line, i + 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        value(line, i + 1);
      }
    }
    finish();
    return new Credentials(entries);
  }

  private void begin(String line, int number) {
    String[] parts = line.replaceAll("\\A\\[|\\]\\z", "").strip().split("\\s+", 2);
    role =
        switch (parts[0].toLowerCase(Locale.ROOT)) {
          case "device" -> Optional.of(Role.DEVICE);
          case "server" -> Optional.of(Role.SERVER);
          default -> Optional.empty();
        };
    if (role.isEmpty() || parts.length < 2 || !line.endsWith("]")) {
      throw problem(number, "A section is [device ADDRESS] or [server ADDRESS]; * stands for any");
    }
    owner = parts[1].strip();
    sectionLine = number;
  }

  private void value(String line, int number) {
    int equals = line.indexOf('=');
    String key = line.substring(0, Math.max(equals, 0)).strip().toLowerCase(Locale.ROOT);
    if (!KEYS.contains(key)) {
      throw problem(number, "A line is user, password, nonce or peer, then = and the value");
    }
    if (role.isEmpty()) {
      throw problem(number, "Begin with a section: [device ADDRESS] or [server ADDRESS]");
    }
    if (values.put(key, unquoted(line.substring(equals + 1).strip())) != null) {
      throw problem(number, "This section has " + key + " twice");
    }
    if (key.equals("nonce")) {
      nonce(number);
    }
  }

  private void finish() {
    if (role.isEmpty()) {
      return;
    }
    String user = values.get("user");
    String password = values.get("password");
    if (user == null || password == null) {
      throw problem(sectionLine, "This section needs user and password");
    }
    Account account = new Account(role.get(), user, password, nonce(sectionLine));
    entries.add(new Credentials.Entry(owner, values.getOrDefault("peer", "*"), account));
    values.clear();
    role = Optional.empty();
  }

  private Optional<Nonce> nonce(int line) {
    try {
      return Optional.ofNullable(values.get("nonce"))
          .map(text -> Nonce.of(Base64.getDecoder().decode(text), Nonce.Origin.GIVEN));
    } catch (IllegalArgumentException e) {
      throw problem(line, "The nonce is not base64; give it as NextNonce carries it");
    }
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private CredentialsProblem problem(int line, String what) {
    return new CredentialsProblem(name, line, what + ".");
  }
}
