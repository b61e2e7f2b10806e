package dev.dmscope.proxy.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The layout of a data directory. Everything but {@code recording} and {@code ca} is derived and
 * can be deleted.
 */
public record DataDirectory(Path root) {

  /** The user's own, by the rules of the system. */
  public static DataDirectory ofUser(String name) {
    return new DataDirectory(
        stateHome(
                System.getProperty("os.name", ""),
                System.getProperty("user.home", "."),
                System.getenv())
            .resolve(name));
  }

  static Path stateHome(String system, String home, Map<String, String> environment) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      String local = environment.get("LOCALAPPDATA");
      return local != null ? Path.of(local) : Path.of(home, "AppData", "Local");
    }
    if (os.contains("mac")) {
      return Path.of(home, "Library", "Application Support");
    }
    String state = environment.get("XDG_STATE_HOME");
    boolean usable = state != null && Path.of(state).isAbsolute();
    return usable && state != null ? Path.of(state) : Path.of(home, ".local", "state");
  }

  /** The certificate authority: key and certificate. */
  public Path ca() {
    return root.resolve("ca");
  }

  /** The H2 catalogue, derived. */
  public Path catalogue() {
    return root.resolve("catalogue");
  }

  /** The Lucene index, derived. */
  public Path index() {
    return root.resolve("index");
  }
}
