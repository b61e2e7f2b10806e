package dev.dmscope.proxy.intercept;

import dev.dmscope.proxy.tls.ServerTrust;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A server, and how to deal with it.
 *
 * @param trust whom to believe to be that server
 * @param names what devices call it, lower case; where none are given, its own host name
 * @param keepHost whether it sees the {@code Host} that the device sent; otherwise its own name,
 *     since most servers would not answer to the proxy's
 * @param connect for a connection to it, TLS included; empty: as in {@link Limits}
 * @param stall without a byte moving; empty: as in {@link Limits}
 */
public record Origin(
    Target target,
    ServerTrust trust,
    Set<String> names,
    boolean keepHost,
    Optional<Duration> connect,
    Optional<Duration> stall) {
  public Origin {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(trust, "trust");
    names =
        (names.isEmpty() ? Set.of(target.host()) : names)
            .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
  }

  /** Called by its own name, with the usual limits. */
  public static Origin of(Target target, ServerTrust trust) {
    return new Origin(target, trust, Set.of(), false, Optional.empty(), Optional.empty());
  }

  boolean isCalled(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }
}
