package dev.dmscope.analyzer.credentials;

import java.util.List;

/** Whether a proof fits an account. */
public sealed interface Verdict {
  /** It fits. */
  record Verified(Nonce.Origin nonce) implements Verdict {}

  /**
   * It does not fit.
   *
   * @param mistakes those that explain it, together; empty if none of the known ones does: another
   *     password, or another nonce
   */
  record Wrong(List<Mistake> mistakes) implements Verdict {
    public Wrong {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** It cannot be told: no account is known, or the nonce or the body is not. */
  record Unknown(String why) implements Verdict {}
}
