package dev.dmscope.analyzer.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dmscope.analyzer.tree.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PEM (RFC 7468): Base64 between lines that say of what. Of private keys only that is told. */
final class PemPayload implements PayloadKind {
  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
  private static final int MOST = 100;

  @Override
  public Optional<Recognised> recognise(PayloadInput input) {
    String text = new String(input.bytes(), ISO_8859_1);
    Matcher begin = BEGIN.matcher(text);
    if (!Looks.structured(text) || !begin.find() || !text.substring(0, begin.start()).isBlank()) {
      return Optional.empty();
    }
    List<Field> fields = new ArrayList<>();
    List<Span> parts = new ArrayList<>();
    int from = begin.start();
    while (fields.size() < MOST && begin.find(from)) {
      String label = begin.group(1);
      int end = text.indexOf("-----END " + label + "-----", begin.end());
      fields.add(new Field("Block", end < 0 ? label + ", not ended" : label));
      if (label.endsWith("PRIVATE KEY")) {
        return Optional.of(
            Recognised.open(
                "private-key", "Private key in PEM, " + text.length() + " bytes", List.of()));
      }
      from = end < 0 ? text.length() : end;
      if (end > 0) {
        parts.add(new Span(begin.end(), end));
      }
    }
    String title = "PEM: " + fields.get(0).value();
    return Optional.of(Recognised.text("pem", title, fields, text, parts));
  }
}
