package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.session.Received;

/** What a rule remembers of each side of a session. */
record Sides<T>(T device, T server) {
  static <T> Sides<T> both(T value) {
    return new Sides<>(value, value);
  }

  /** Of the one who sent that message. */
  T sender(Received received) {
    return received.fromDevice() ? device : server;
  }

  /** Of the one to whom that message went. */
  T peer(Received received) {
    return received.fromDevice() ? server : device;
  }

  Sides<T> withSender(Received received, T value) {
    return received.fromDevice() ? new Sides<>(value, server) : new Sides<>(device, value);
  }

  Sides<T> withPeer(Received received, T value) {
    return received.fromDevice() ? new Sides<>(device, value) : new Sides<>(value, server);
  }
}
