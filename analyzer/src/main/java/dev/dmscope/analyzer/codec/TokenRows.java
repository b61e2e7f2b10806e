package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.codec.TokenRow.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects rows, no more than were asked for. */
final class TokenRows {
  private final int most;
  private final List<TokenRow> rows = new ArrayList<>();

  TokenRows(int most) {
    this.most = most;
  }

  boolean isFull() {
    return rows.size() >= most;
  }

  int left() {
    return Math.max(0, most - rows.size());
  }

  void add(TokenRow row) {
    rows.add(row);
  }

  void addAll(TokenRows others) {
    rows.addAll(others.rows);
  }

  /** Adds a row of the header, or of bytes that are no token. */
  void add(Kind kind, int from, int to, int nesting, String name, String meaning) {
    rows.add(new TokenRow(from, to - from, kind, nesting, 0, -1, -1, name, meaning, -1));
  }

  /** The end of the last row; 0 if there is none. */
  int end() {
    return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).end();
  }

  /** How many bytes are listed as what they are. */
  int readable() {
    return rows.isEmpty() || areClean() ? end() : rows.get(rows.size() - 1).offset();
  }

  /** Whether every byte could be read, and nothing was left out. */
  boolean areClean() {
    return rows.stream()
        .noneMatch(
            r -> r.kind() == Kind.FAULT || r.kind() == Kind.TRAILING || r.kind() == Kind.MORE);
  }

  List<TokenRow> list() {
    return List.copyOf(rows);
  }
}
