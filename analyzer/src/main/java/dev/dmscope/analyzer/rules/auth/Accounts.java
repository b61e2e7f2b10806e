package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Account;
import dev.dmscope.analyzer.credentials.Credentials;
import dev.dmscope.analyzer.credentials.Proof;
import dev.dmscope.analyzer.credentials.Role;
import dev.dmscope.analyzer.credentials.Verdict;
import dev.dmscope.analyzer.credentials.Verifier;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The accounts that a message may have been proved with, and the best verdict of them. */
final class Accounts {
  private final List<Account> given;
  private final List<Account> others;
  private final List<Account> provisioned;

  Accounts(
      Credentials credentials,
      List<Account> provisioned,
      Role sender,
      Session session,
      Received received) {
    String device = session.key().device();
    Optional<SyncHdr> header = Login.header(received);
    String server =
        header
            .flatMap(sender == Role.DEVICE ? SyncHdr::target : SyncHdr::source)
            .orElse(session.key().server());
    this.given = of(credentials, sender, device, server, session);
    this.others = of(credentials, sender.peer(), device, server, session);
    this.provisioned = provisioned;
  }

  /** By the name that the server gives itself, and by its address. */
  private static List<Account> of(
      Credentials credentials, Role role, String device, String server, Session session) {
    List<Account> byName = credentials.of(role, device, server);
    return byName.isEmpty() ? credentials.of(role, device, session.key().server()) : byName;
  }

  /** Empty if no account is known, or nothing can be told. */
  Optional<Verdict> judge(Proof proof, Chain chain) {
    List<Verdict> wrong = new ArrayList<>(2);
    boolean meant = false;
    for (Account account : given) {
      Verdict verdict = verdict(account, proof, chain, wrong);
      if (verdict instanceof Verdict.Verified) {
        return Optional.of(verdict);
      }
      meant |= given.size() == 1 || isUser(account, proof);
    }
    for (Account account : provisioned) {
      Verdict verdict = verdict(account, proof, chain, wrong);
      if (verdict instanceof Verdict.Verified) {
        return Optional.of(verdict);
      }
      meant |= isUser(account, proof);
    }
    for (Verdict verdict : wrong) {
      if (!((Verdict.Wrong) verdict).mistakes().isEmpty()) {
        return Optional.of(verdict);
      }
    }
    return meant ? wrong.stream().findFirst() : Optional.empty();
  }

  private Verdict verdict(Account account, Proof proof, Chain chain, List<Verdict> wrong) {
    Verdict verdict = new Verifier(account, others, chain.of(account)).verify(proof);
    if (verdict instanceof Verdict.Wrong) {
      wrong.add(verdict);
    }
    return verdict;
  }

  private static boolean isUser(Account account, Proof proof) {
    return proof.locName().filter(account.user()::equals).isPresent();
  }
}
