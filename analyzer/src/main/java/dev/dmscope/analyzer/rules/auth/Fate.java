package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Mistake;
import dev.dmscope.analyzer.credentials.Nonce;
import dev.dmscope.analyzer.credentials.Verdict;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** Says who erred, once it is known how a proof was received. */
enum Fate {
  ACCEPTED,
  REFUSED,
  /** The session went on, or ended, without a word about it. */
  UNKNOWN;

  static Fate of(int code) {
    return code == 200 || code == 212 ? ACCEPTED : Login.isRefusal(code) ? REFUSED : UNKNOWN;
  }

  /**
   * Reports on a proof if there is something to say.
   *
   * @param answer the Status that tells its fate; empty if none does
   */
  void report(Pending proof, List<Location> answer, Reporter findings) {
    if (proof.verdict() instanceof Verdict.Wrong wrong) {
      if (wrong.mistakes().isEmpty()) {
        unexplained(proof, answer, findings);
      } else {
        explained(proof, wrong.mistakes(), answer, findings);
      }
    } else if (proof.verdict() instanceof Verdict.Verified verified && this == REFUSED) {
      refusedThoughRight(proof, verified.nonce(), answer, findings);
    }
  }

  private void explained(
      Pending proof, List<Mistake> mistakes, List<Location> answer, Reporter findings) {
    String what = mistakes.stream().map(Mistake::text).collect(Collectors.joining(", and "));
    findings.report(
        this == REFUSED ? Severity.ERROR : Severity.WARNING,
        proof.at(),
        "The %s %s: with that its %s credential fits the known account.%s %s"
            .formatted(
                proof.sender().label(),
                what,
                proof.scheme().type(),
                this == ACCEPTED
                    ? " The " + proof.sender().peer().label() + " accepts it all the same."
                    : "",
                "Correct it in the " + proof.sender().label() + "."),
        answer);
  }

  private void unexplained(Pending proof, List<Location> answer, Reporter findings) {
    String sender = proof.sender().label();
    String peer = proof.sender().peer().label();
    if (this == ACCEPTED) {
      findings.report(
          Severity.INFO,
          proof.at(),
          "The %s accepts a %s credential that the known account does not give. Either the account given to dmscope is not the one in use, or the %s does not check."
              .formatted(peer, proof.scheme().type(), peer),
          answer);
    } else {
      findings.report(
          this == REFUSED ? Severity.ERROR : Severity.WARNING,
          proof.at(),
          "The %s's %s credential does not fit the known account with any nonce handed out, and no known mistake explains it. Compare the password and the nonce stored in the %s with those of the %s."
              .formatted(sender, proof.scheme().type(), sender, peer),
          answer);
    }
  }

  /** A first nonce may have been replaced in sessions that were not recorded. */
  private static void refusedThoughRight(
      Pending proof, Nonce.Origin nonce, List<Location> answer, Reporter findings) {
    boolean sure =
        nonce == Nonce.Origin.NONE || (nonce == Nonce.Origin.CHALLENGE && proof.sameSession());
    boolean likely = nonce == Nonce.Origin.CHALLENGE || nonce == Nonce.Origin.GIVEN;
    if (!sure && !likely) {
      return;
    }
    String peer = proof.sender().peer().label();
    findings.report(
        sure ? Severity.ERROR : Severity.INFO,
        proof.at(),
        "The %s refuses a credential that is right: it fits the known account and %s.%s"
            .formatted(
                peer,
                nonce.text(),
                sure
                    ? " Look for the password or nonce that the " + peer + " compares with."
                    : " If no later nonce was handed out in sessions that were not recorded, the "
                        + peer
                        + " errs."),
        answer);
  }
}
