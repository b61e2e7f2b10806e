package dev.dmscope.proxy.search.query;

import dev.dmscope.webui.api.QueryProblem;
import java.util.List;
import java.util.Optional;

/** Steps through the characters of a query. Blanks before whatever is asked for are passed over. */
final class Scanner {
  /**
   * A value as it stands in the query.
   *
   * @param text without quotes
   * @param quoted whether stars and signs in it are plain text
   * @param offset where it begins, quotes included
   * @param length in the query, quotes included
   */
  record Value(String text, boolean quoted, int offset, int length) {
    QueryProblem problem(String detail, List<String> expected) {
      return new QueryProblem(detail, offset, length, expected);
    }
  }

  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  /** Where the next thing begins. */
  int offset() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  boolean atEnd() {
    return offset() == text.length();
  }

  boolean at(char wanted) {
    return !atEnd() && text.charAt(at) == wanted;
  }

  boolean take(char wanted) {
    boolean there = at(wanted);
    at += there ? 1 : 0;
    return there;
  }

  boolean atWord(String word) {
    return text.startsWith(word, offset()) && endsValue(at + word.length());
  }

  boolean takeWord(String word) {
    boolean there = atWord(word);
    at += there ? word.length() : 0;
    return there;
  }

  /** Letters up to a colon. */
  Optional<String> takeFieldName() {
    int end = offset();
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    if (end == at || end == text.length() || text.charAt(end) != ':') {
      return Optional.empty();
    }
    String name = text.substring(at, end);
    at = end + 1;
    return Optional.of(name);
  }

  /** Whether no value stands right here. */
  boolean atValueEnd() {
    return endsValue(at);
  }

  /** The value that begins here: in quotes, or up to a blank, a bracket or a quote. */
  Value value() {
    int start = at;
    if (text.charAt(at) == '"') {
      return quoted(start);
    }
    while (!endsValue(at) && text.charAt(at) != '"') {
      at++;
    }
    return new Value(text.substring(start, at), false, start, at - start);
  }

  private Value quoted(int start) {
    StringBuilder value = new StringBuilder();
    for (at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return new Value(value.toString(), true, start, at - start);
      }
      if (c == '\\' && at + 1 < text.length()) {
        at++;
        c = text.charAt(at);
      }
      value.append(c);
    }
    throw new QueryProblem(
        "This quote is not closed.", start, text.length() - start, List.of("\""));
  }

  /** How long the word is that begins here. */
  int wordLength() {
    int end = offset();
    while (!endsValue(end)) {
      end++;
    }
    return end - at;
  }

  /** A problem with what begins here. */
  QueryProblem problem(String detail, int length, List<String> expected) {
    return new QueryProblem(detail, at, length, expected);
  }

  private boolean endsValue(int offset) {
    return offset >= text.length()
        || Character.isWhitespace(text.charAt(offset))
        || text.charAt(offset) == '('
        || text.charAt(offset) == ')';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
