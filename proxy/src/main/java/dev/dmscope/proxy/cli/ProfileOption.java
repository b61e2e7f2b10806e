package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.proxy.app.UserError;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** By whose habits sessions are judged. */
final class ProfileOption {
  private static final String AUTO = "auto";

  @Option(
      names = "--profile",
      paramLabel = "oma-1.1|oma-1.2|windows|auto",
      defaultValue = AUTO,
      description = "Judge every session by this; as detected for each, unless given.")
  private String profile = AUTO;

  /**
   * The profile for every session; empty if each is judged by its own.
   *
   * @throws UserError if there is no such profile
   */
  Optional<Profile> forced() {
    Optional<Profile> named =
        Arrays.stream(Profile.values()).filter(p -> p.label().equals(profile)).findFirst();
    if (named.isEmpty() && !profile.equals(AUTO)) {
      throw new UserError(
          "'" + profile + "' is no profile; give oma-1.1, oma-1.2, windows or auto.");
    }
    return named;
  }
}
