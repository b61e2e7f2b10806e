package dev.dmscope.analyzer.credentials;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** {@code user:password} and the key made of it, right and in all known wrong ways. */
final class NameGuesses {
  private final Account account;
  private final List<Guess> pairs = new ArrayList<>(40);

  private NameGuesses(Account account) {
    this.account = account;
  }

  /** The right pair first. */
  static List<Guess> pairs(Account account, Proof proof, List<Account> others) {
    NameGuesses guesses = new NameGuesses(account);
    guesses.pairs.add(Guess.right(Digests.basic(account.user(), account.password())));
    guesses.users(proof);
    guesses.passwords();
    guesses.both(others);
    return guesses.pairs;
  }

  /** The right key first. */
  static List<Guess> keys(List<Guess> pairs) {
    List<Guess> keys = new ArrayList<>(pairs.size() + 4);
    for (Guess pair : pairs) {
      keys.add(new Guess(pair.mistake(), Digests.base64(Digests.md5(pair.bytes()))));
    }
    byte[] right = pairs.get(0).bytes();
    byte[] hash = Digests.md5(right);
    String hex = HexFormat.of().formatHex(hash);
    keys.add(Guess.wrong(Mistake.KEY_NOT_BASE64, hash));
    keys.add(Guess.wrong(Mistake.KEY_AS_HEX, hex.getBytes(StandardCharsets.US_ASCII)));
    keys.add(
        Guess.wrong(
            Mistake.KEY_AS_HEX, hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII)));
    keys.add(Guess.wrong(Mistake.KEY_NOT_HASHED, right));
    return keys;
  }

  private void users(Proof proof) {
    String user = account.user();
    proof.locName().filter(n -> !n.equals(user)).ifPresent(n -> user(Mistake.USER_IS_LOC_NAME, n));
    proof.locUri().filter(u -> !u.equals(user)).ifPresent(u -> user(Mistake.USER_IS_LOC_URI, u));
    user(Mistake.USER_CASE, user.toLowerCase(Locale.ROOT));
    user(Mistake.USER_CASE, user.toUpperCase(Locale.ROOT));
    user(Mistake.PASSWORD_TRIMMED, user.strip());
  }

  private void passwords() {
    String password = account.password();
    password(Mistake.PASSWORD_CASE, password.toLowerCase(Locale.ROOT));
    password(Mistake.PASSWORD_CASE, password.toUpperCase(Locale.ROOT));
    password(Mistake.PASSWORD_WITH_BREAK, password + "\n");
    password(Mistake.PASSWORD_WITH_BREAK, password + "\r\n");
    password(Mistake.PASSWORD_WITH_SPACE, password + " ");
    password(Mistake.PASSWORD_WITH_NUL, password + "\0");
    password(Mistake.PASSWORD_TRIMMED, password.strip());
    password(Mistake.PASSWORD_EMPTY, "");
    byte[] utf8 = password.getBytes(StandardCharsets.UTF_8);
    password(
        Mistake.PASSWORD_IN_BASE64, new String(Digests.base64(utf8), StandardCharsets.ISO_8859_1));
    password(
        Mistake.PASSWORD_ESCAPED,
        password
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
    byte[] decoded = AsSent.decoded(password);
    if (decoded.length > 0) {
      add(
          Mistake.PASSWORD_DECODED,
          Digests.joined(account.user().getBytes(StandardCharsets.UTF_8), decoded));
    }
  }

  private void both(List<Account> others) {
    String user = account.user();
    String password = account.password();
    pair(Mistake.USER_AND_PASSWORD_SWAPPED, /* user= */ password, /* password= */ user);
    add(Mistake.NO_COLON, (user + password).getBytes(StandardCharsets.UTF_8));
    charset(StandardCharsets.ISO_8859_1);
    charset(Charset.forName("windows-1252"));
    charset(StandardCharsets.UTF_16LE);
    charset(StandardCharsets.UTF_16BE);
    others.forEach(other -> pair(Mistake.OTHER_ACCOUNT, other.user(), other.password()));
  }

  private void user(Mistake mistake, String user) {
    pair(mistake, user, account.password());
  }

  private void password(Mistake mistake, String password) {
    pair(mistake, account.user(), password);
  }

  private void charset(Charset charset) {
    add(Mistake.NOT_UTF8, (account.user() + ":" + account.password()).getBytes(charset));
  }

  private void pair(Mistake mistake, String user, String password) {
    add(mistake, Digests.basic(user, password));
  }

  /** Leaves out what comes to the same as the account itself: it explains nothing. */
  private void add(Mistake mistake, byte[] pair) {
    if (!Arrays.equals(pair, pairs.get(0).bytes())) {
      pairs.add(Guess.wrong(mistake, pair));
    }
  }
}
