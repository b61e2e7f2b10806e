package dev.dmscope.proxy.app;

import dev.dmscope.analyzer.credentials.Credentials;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All that can be set for a running program.
 *
 * @param to the management server; https or http
 * @param listen where devices connect
 * @param ui where the browser connects
 * @param data the data directory
 * @param serverCa PEM file with the roots to trust for the server; empty: the system's
 * @param insecureServer whether any server certificate is accepted
 * @param uiDirectory where to read the UI's files from instead of the program, for work on the UI
 * @param credentials accounts with which the digests of devices and servers are recomputed
 */
public record Settings(
    URI to,
    InetSocketAddress listen,
    InetSocketAddress ui,
    Path data,
    Optional<Path> serverCa,
    boolean insecureServer,
    Optional<Path> uiDirectory,
    Credentials credentials) {

  /** Where devices connect unless told otherwise. */
  public static final String DEFAULT_LISTEN = "127.0.0.1:8443";

  /** Where the browser connects unless told otherwise. */
  public static final String DEFAULT_UI = "127.0.0.1:8081";

  public Settings {
    if (insecureServer && serverCa.isPresent()) {
      throw new UserError(
          "--server-ca and --insecure-server exclude each other; give one of them.");
    }
  }
}
