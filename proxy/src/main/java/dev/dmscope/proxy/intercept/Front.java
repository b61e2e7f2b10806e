package dev.dmscope.proxy.intercept;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A port where devices connect, and what becomes of what they ask there. */
public sealed interface Front {
  Listen listen();

  /** Where requests go, for people to read. */
  List<String> places();

  /**
   * Stands in the place of servers. One server gets everything; of several each gets what is asked
   * of its name: the one in the TLS handshake or, where there is none, in {@code Host}.
   */
  record Reverse(Listen listen, List<Origin> servers) implements Front {
    public Reverse {
      Objects.requireNonNull(listen, "listen");
      servers = List.copyOf(servers);
      if (servers.isEmpty()) {
        throw new IllegalArgumentException("A reverse proxy needs a server to stand before.");
      }
      Set<String> names = new HashSet<>();
      for (Origin server : servers) {
        for (String name : server.names()) {
          if (!names.add(name)) {
            throw new IllegalArgumentException(
                "Two servers on one listener are called "
                    + name
                    + ": give one of them a listener of its own.");
          }
        }
      }
    }

    public Reverse(Listen listen, Origin server) {
      this(listen, List.of(server));
    }

    @Override
    public List<String> places() {
      return servers.stream().map(server -> server.target().url()).toList();
    }
  }
}
