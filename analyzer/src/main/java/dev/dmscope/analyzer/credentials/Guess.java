package dev.dmscope.analyzer.credentials;

import java.util.Optional;

/**
 * One part of a formula as a sender may have written it.
 *
 * @param mistake empty if that is right
 */
record Guess(Optional<Mistake> mistake, byte[] bytes) {
  static Guess right(byte[] bytes) {
    return new Guess(Optional.empty(), bytes);
  }

  static Guess wrong(Mistake mistake, byte[] bytes) {
    return new Guess(Optional.of(mistake), bytes);
  }

  int mistakes() {
    return mistake.isPresent() ? 1 : 0;
  }
}
