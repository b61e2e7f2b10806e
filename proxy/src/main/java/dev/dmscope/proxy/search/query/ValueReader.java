package dev.dmscope.proxy.search.query;

import dev.dmscope.proxy.search.query.Scanner.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the value of a condition, each kind of field in its way. */
final class ValueReader {
  private static final int MAX_STARS = 4;

  private final Scope scope;
  private final NumberReader numbers;
  private final TimeReader times;

  ValueReader(Instant now, Scope scope) {
    this.scope = scope;
    this.numbers = new NumberReader();
    this.times = new TimeReader(now);
  }

  /** Examples of what a field takes. */
  List<String> expected(Field field) {
    return switch (field.kind()) {
      case CHOICE -> field.choices(scope);
      case NUMBER -> List.of("404", ">=400", "400..499", "4xx");
      case SIZE -> List.of(">10k", "1k..64k");
      case TIME -> TimeReader.EXPECTED;
      case PATH -> List.of("./DevInfo/DevId", "./Vendor/MSFT/*", "DevId");
      case KEYWORD, TEXT -> List.of("a word", "\"words in quotes\"");
    };
  }

  Query read(Field field, Value value) {
    if (!value.quoted() && value.text().equals("*") && field.kind() != Field.Kind.TEXT) {
      return new Query.Exists(field);
    }
    return switch (field.kind()) {
      case KEYWORD -> keyword(field, value, "");
      case PATH -> path(field, value);
      case NUMBER, SIZE -> numbers.read(field, value, expected(field));
      case TIME -> times.read(field, value);
      case TEXT -> text(value);
      case CHOICE -> choice(field, value);
    };
  }

  /** Words to be found in the text. */
  Query text(Value value) {
    String text = value.text();
    boolean open = !value.quoted() && text.endsWith("*");
    if (!value.quoted() && text.indexOf('*') >= 0 && text.indexOf('*') < text.length() - 1) {
      throw value.problem(
          "In text a star can stand only at the end of a word.", List.of("a word", "word*"));
    }
    List<String> words = Words.of(text);
    if (words.isEmpty()) {
      throw value.problem("There is no letter or digit to search for.", List.of("a word"));
    }
    if (open && words.get(words.size() - 1).length() < 2) {
      throw value.problem("Before a star two letters or digits are needed.", List.of("wo*"));
    }
    return new Query.Phrase(words, open);
  }

  private Query choice(Field field, Value value) {
    String wanted = Term.of(value.text());
    if (!field.choices(scope).contains(wanted)) {
      throw value.problem(
          field.label() + " is one of " + String.join(", ", field.choices(scope)) + ".",
          field.choices(scope));
    }
    return new Query.Terms(field, List.of(wanted));
  }

  private Query keyword(Field field, Value value, String before) {
    String term = before + Term.of(value.text());
    if (value.quoted() || term.indexOf('*') < 0) {
      return new Query.Terms(field, List.of(term));
    }
    return new Query.Like(field, pattern(value, term));
  }

  private Query path(Field field, Value value) {
    String text = value.text();
    if (!text.contains("/")) {
      return text.equals(".") ? node(field, ".") : keyword(field, value, "/");
    }
    boolean below = !value.quoted() && text.endsWith("/*");
    String path =
        String.join("/", Paths.segments(below ? text.substring(0, text.length() - 1) : text));
    if (value.quoted() || path.indexOf('*') < 0) {
      if (below) {
        return path.equals(".")
            ? new Query.Exists(field)
            : new Query.Terms(field, List.of(Term.of(path + "/")));
      }
      return node(field, path);
    }
    Pattern pattern = pattern(value, below ? path + "/" : path);
    if (below || field != Field.URI || path.endsWith("*")) {
      return new Query.Like(field, pattern);
    }
    return new Query.Or(
        List.of(new Query.Like(field, pattern), new Query.Like(field, pattern(value, path + "/"))));
  }

  /** A node, and for {@code uri} all below it. */
  private static Query node(Field field, String path) {
    String term = Term.of(path);
    if (field != Field.URI) {
      return new Query.Terms(field, List.of(term));
    }
    return term.equals(".")
        ? new Query.Exists(field)
        : new Query.Terms(field, List.of(term, Term.of(term + "/")));
  }

  private static Pattern pattern(Value value, String term) {
    List<String> pieces = new ArrayList<>(List.of(term.split("\\*+", -1)));
    if (pieces.get(0).isEmpty() || pieces.get(0).equals("/")) {
      throw value.problem(
          "A value cannot begin with a star: every value would have to be looked at.",
          List.of("value*"));
    }
    if (pieces.size() > MAX_STARS + 1) {
      throw value.problem("More than " + MAX_STARS + " stars.", List.of("value*"));
    }
    return new Pattern(pieces);
  }
}
