package dev.dmscope.proxy.app;

import dev.dmscope.analyzer.credentials.Credentials;
import dev.dmscope.proxy.intercept.Front;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that can be set for a running program.
 *
 * @param fronts where devices connect, and where their requests go
 * @param ui where the browser connects
 * @param data the data directory
 * @param uiDirectory where to read the UI's files from instead of the program, for work on the UI
 * @param credentials accounts with which the digests of devices and servers are recomputed
 */
public record Settings(
    List<Front> fronts,
    InetSocketAddress ui,
    Path data,
    Optional<Path> uiDirectory,
    Credentials credentials) {

  /** Where devices connect unless told otherwise. */
  public static final String DEFAULT_LISTEN = "127.0.0.1:8443";

  /** Where the browser connects unless told otherwise. */
  public static final String DEFAULT_UI = "127.0.0.1:8081";

  public Settings {
    fronts = List.copyOf(fronts);
  }
}
