package dev.dmscope.analyzer.credentials;

import java.util.ArrayList;
import java.util.List;

/** The accounts that the user gave. Immutable. */
public final class Credentials {
  /** None. */
  public static final Credentials NONE = new Credentials(List.of());

  private final List<Entry> entries;

  Credentials(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads a credentials file; {@code docs/credentials.md} tells its form.
   *
   * @param name for messages, such as the file's name
   * @throws CredentialsProblem if it is not of that form
   */
  public static Credentials parse(String name, String text) {
    return new CredentialsReader(name).read(text);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** How many accounts there are. */
  public int size() {
    return entries.size();
  }

  /**
   * The accounts with which that side logs in, in the order of the file.
   *
   * @param device Source/LocURI of the device's messages
   * @param server Source/LocURI of the server's messages, or its host and path
   */
  public List<Account> of(Role role, String device, String server) {
    List<Account> found = new ArrayList<>(1);
    for (Entry entry : entries) {
      if (entry.account.role() == role && entry.fits(device, server)) {
        found.add(entry.account);
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return "Credentials[" + entries.size() + " accounts, masked]";
  }

  /**
   * One account and whose it is.
   *
   * @param name of the one who logs in, {@code *} for any
   * @param peer of the one at whom it logs in, {@code *} for any
   */
  record Entry(String name, String peer, Account account) {
    private boolean fits(String device, String server) {
      boolean isDevice = account.role() == Role.DEVICE;
      return isMeant(name, isDevice ? device : server) && isMeant(peer, isDevice ? server : device);
    }

    /** Addresses of servers may be given without scheme and query. */
    private static boolean isMeant(String pattern, String address) {
      return pattern.equals("*")
          || address.equalsIgnoreCase(pattern)
          || hostAndPath(address).equalsIgnoreCase(hostAndPath(pattern));
    }

    private static String hostAndPath(String url) {
      String rest = url.substring(url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3);
      int query = rest.indexOf('?');
      return query < 0 ? rest : rest.substring(0, query);
    }
  }
}
