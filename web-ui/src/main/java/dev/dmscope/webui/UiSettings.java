package dev.dmscope.webui;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where the UI listens and who may use it.
 *
 * @param bind address and port; port 0 takes a free one
 * @param hostNames names a browser may call it by, besides those of the loopback
 * @param token what a browser or script must show; at least 16 characters
 * @param uiDir directory to serve the browser application from instead of the class path, for work
 *     on it
 * @param caPem certificate of the CA that devices must trust, as PEM; empty if there is none yet
 */
public record UiSettings(
    InetSocketAddress bind,
    Set<String> hostNames,
    String token,
    Optional<Path> uiDir,
    Supplier<Optional<String>> caPem) {
  private static final int TOKEN_BYTES = 16;

  public UiSettings {
    hostNames = Set.copyOf(hostNames);
    if (token.length() < TOKEN_BYTES) {
      throw new IllegalArgumentException(
          "The token of the UI has "
              + token.length()
              + " characters, at least "
              + TOKEN_BYTES
              + " are needed");
    }
  }

  /** Settings for {@code bind} with a new token and defaults. */
  public static UiSettings of(InetSocketAddress bind, Supplier<Optional<String>> caPem) {
    return new UiSettings(bind, Set.of(), newToken(), Optional.empty(), caPem);
  }

  /** 128 random bits as hexadecimal. */
  public static String newToken() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
