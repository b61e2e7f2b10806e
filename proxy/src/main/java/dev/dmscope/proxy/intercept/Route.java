package dev.dmscope.proxy.intercept;

/** Where a request goes, and how connections to that place are made. */
record Route(Origin origin, Dialer dialer, long stallNanos) {

  static Route to(Origin origin, Engine engine, Limits limits) {
    Dialer dialer =
        new Dialer(
            origin.target(),
            origin.trust(),
            engine.resolver(),
            engine.pool(),
            engine.tasks(),
            origin.connect().orElse(limits.connect()));
    return new Route(origin, dialer, origin.stall().orElse(limits.stall()).toNanos());
  }
}
