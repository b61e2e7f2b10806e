package dev.dmscope.webui.guard;

import io.undertow.server.HttpHandler;
import java.util.Set;

/** All guards, in their order. */
public final class Guards {
  private Guards() {}

  /**
   * Puts the guards before {@code next}.
   *
   * @param hostNames names the UI may be called by, besides those of the loopback
   * @param publicPaths paths that need no token: what the page for those without one needs
   */
  public static HttpHandler before(
      HttpHandler next, Set<String> hostNames, String token, Set<String> publicPaths) {
    return new SecurityHeaders(
        new HostGuard(new OriginGuard(new TokenGuard(next, token, publicPaths)), hostNames));
  }
}
