package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Account;
import dev.dmscope.analyzer.credentials.Credentials;
import dev.dmscope.analyzer.credentials.Proof;
import dev.dmscope.analyzer.credentials.ProvisionedAccounts;
import dev.dmscope.analyzer.credentials.Role;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.MessageRef;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes Basic, MD5 and HMAC with the accounts that the user gave or a provisioning document of
 * the same device brought, and follows the nonces over messages and sessions. A proof is judged
 * when its receiver has answered: only then it is clear whose fault it is.
 */
@DmRule(
    id = "digest-mismatch",
    severity = Severity.ERROR,
    summary = "A credential does not fit the known account and nonce, or a right one is refused",
    cites = "OMA DM Security 1.2 sections 5.3 and 5.4")
public final class DigestMismatch implements DeviceRule<DigestMismatch.State>, ChecksCredentials {
  private final Credentials given;

  /** Knows only what provisioning documents bring. */
  public DigestMismatch() {
    this(Credentials.NONE);
  }

  private DigestMismatch(Credentials given) {
    this.given = given;
  }

  @Override
  public DigestMismatch with(Credentials accounts) {
    return new DigestMismatch(accounts);
  }

  /** What is remembered of a device. */
  record State(List<Account> provisioned, ByServer<Sides<Chain>> chains) {}

  @Override
  public State start() {
    return new State(List.of(), ByServer.none());
  }

  @Override
  public State document(State state, FoundDocument document, Reporter findings) {
    List<Account> found = ProvisionedAccounts.in(document.root());
    return found.isEmpty() ? state : new State(found, state.chains);
  }

  @Override
  public State next(State state, Session session, Received received, Reporter findings) {
    Status status = Login.headerStatus(received);
    Challenge challenge = Challenge.in(received, status);
    Optional<Sides<Chain>> known = state.chains.of(session);
    if (known.isEmpty() && challenge == null && !Login.isProved(received)) {
      return state;
    }
    Sides<Chain> before = known.orElseGet(() -> Sides.both(Chain.START));
    Sides<Chain> now = before;
    Chain peer = now.peer(received);
    if (peer.pending().isPresent()) {
      settle(peer.pending().get(), received, status, findings);
      now = now.withPeer(received, peer.settled());
    }
    if (challenge != null) {
      now = now.withPeer(received, now.peer(received).plus(challenge, session.first()));
    }
    Optional<Proof> proof = Proofs.in(received);
    if (proof.isPresent()) {
      Chain own = now.sender(received);
      Optional<Pending> checked = check(proof.get(), state, own, session, received);
      now = now.withSender(received, checked.map(own::waiting).orElseGet(own::settled));
    }
    return now.equals(before)
        ? state
        : new State(state.provisioned, state.chains.with(session, now));
  }

  @Override
  public State ended(State state, Session session, Reporter findings) {
    Optional<Sides<Chain>> known = state.chains.of(session);
    if (known.isEmpty()) {
      return state;
    }
    Sides<Chain> sides = known.get();
    for (Chain chain : List.of(sides.device(), sides.server())) {
      chain.pending().ifPresent(proof -> Fate.UNKNOWN.report(proof, List.of(), findings));
    }
    Sides<Chain> settled = new Sides<>(sides.device().settled(), sides.server().settled());
    return new State(state.provisioned, state.chains.with(session, settled));
  }

  private static void settle(
      Pending proof, Received received, @Nullable Status status, Reporter findings) {
    if (status == null) {
      Fate.UNKNOWN.report(proof, List.of(), findings);
    } else {
      List<Location> answer = List.of(Location.of(received, status.element()));
      Fate.of(status.codeNumber()).report(proof, answer, findings);
    }
  }

  private Optional<Pending> check(
      Proof proof, State state, Chain own, Session session, Received received) {
    Role sender = received.fromDevice() ? Role.DEVICE : Role.SERVER;
    Accounts accounts = new Accounts(given, state.provisioned, sender, session, received);
    return accounts
        .judge(proof, own)
        .map(
            verdict -> {
              MessageRef first = session.first();
              boolean same = own.issuedIn().filter(first::equals).isPresent();
              return new Pending(sender, proof.scheme(), verdict, same, Login.place(received));
            });
  }
}
