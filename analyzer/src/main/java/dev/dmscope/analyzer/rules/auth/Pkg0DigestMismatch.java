package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.credentials.Account;
import dev.dmscope.analyzer.credentials.Credentials;
import dev.dmscope.analyzer.credentials.Nonce;
import dev.dmscope.analyzer.credentials.ProvisionedAccounts;
import dev.dmscope.analyzer.credentials.Role;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recomputes the digest of a notification with the server's account and the nonces that the device
 * handed to the server. A notification is judged when the next message of the device tells who is
 * meant; where no nonce is known, it is not.
 */
@DmRule(
    id = "pkg0-digest-mismatch",
    severity = Severity.ERROR,
    summary = "The digest of a notification does not fit the server's account and nonce",
    cites = "OMA DM Notification 1.2 section 6.2.2.2")
public final class Pkg0DigestMismatch
    implements DeviceRule<Pkg0DigestMismatch.State>, ChecksCredentials {
  private static final int MOST = 4;

  private final Credentials given;

  /** Knows only what provisioning documents bring. */
  public Pkg0DigestMismatch() {
    this(Credentials.NONE);
  }

  private Pkg0DigestMismatch(Credentials given) {
    this.given = given;
  }

  @Override
  public Pkg0DigestMismatch with(Credentials accounts) {
    return new Pkg0DigestMismatch(accounts);
  }

  /**
   * What is remembered of a device.
   *
   * @param waiting notifications whose server is not known yet
   * @param nonces that the device handed out, by server
   */
  record State(List<Account> provisioned, List<SignedTrigger> waiting, ByServer<Chain> nonces) {}

  @Override
  public State start() {
    return new State(List.of(), List.of(), ByServer.none());
  }

  @Override
  public State document(State state, FoundDocument document, Reporter findings) {
    if (document.type() == DocumentType.NOTIFICATION) {
      return SignedTrigger.in(document)
          .map(trigger -> new State(state.provisioned, plus(state.waiting, trigger), state.nonces))
          .orElse(state);
    }
    List<Account> found = ProvisionedAccounts.in(document.root());
    return found.isEmpty() ? state : new State(found, state.waiting, state.nonces);
  }

  @Override
  public State next(State state, Session session, Received received, Reporter findings) {
    Chain chain = state.nonces.of(session).orElse(Chain.START);
    state.waiting.forEach(trigger -> judge(trigger, state, chain, session, findings));
    State now =
        state.waiting.isEmpty() ? state : new State(state.provisioned, List.of(), state.nonces);
    Challenge challenge = Challenge.in(received, Login.headerStatus(received));
    return challenge == null || !received.fromDevice()
        ? now
        : new State(
            now.provisioned,
            now.waiting,
            now.nonces.with(session, chain.plus(challenge, session.first())));
  }

  private void judge(
      SignedTrigger trigger, State state, Chain chain, Session session, Reporter findings) {
    List<Nonce> tried = new ArrayList<>();
    for (Account account : accounts(trigger, state, session)) {
      List<Nonce> nonces = chain.of(account);
      Optional<Nonce.Origin> fits = trigger.madeWith(account, nonces);
      if (fits.isPresent()) {
        trigger.reportOlder(fits.get(), nonces.get(0).origin(), findings);
        return;
      }
      tried.addAll(nonces);
    }
    if (!tried.isEmpty()) {
      boolean surely = tried.stream().anyMatch(n -> n.origin() == Nonce.Origin.CHALLENGE);
      trigger.reportWrong(surely ? Severity.ERROR : Severity.WARNING, findings);
    }
  }

  /** Of the server by its id, by its address, and as provisioned, where documents mix them up. */
  private List<Account> accounts(SignedTrigger trigger, State state, Session session) {
    String device = session.key().device();
    List<Account> all = new ArrayList<>(given.of(Role.SERVER, device, trigger.server()));
    if (all.isEmpty()) {
      all.addAll(given.of(Role.SERVER, device, session.key().server()));
    }
    all.addAll(state.provisioned);
    return all;
  }

  private static List<SignedTrigger> plus(List<SignedTrigger> waiting, SignedTrigger trigger) {
    List<SignedTrigger> all = new ArrayList<>(waiting);
    all.add(trigger);
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }
}
