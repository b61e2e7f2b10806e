package dev.dmscope.analyzer.credentials;

import java.util.Objects;
import java.util.Optional;

/**
 * With what one side logs in at the other. Secret but for the user's name.
 *
 * @param role who logs in
 * @param nonce the first one, before any challenge
 */
public record Account(Role role, String user, String password, Optional<Nonce> nonce) {
  public Account {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
  }

  @Override
  public String toString() {
    return "Account[" + role.label() + " " + user + ", password masked]";
  }
}
