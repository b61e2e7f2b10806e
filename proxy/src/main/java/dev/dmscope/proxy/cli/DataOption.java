package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.DataDirectory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --data}, the same for every command that needs it. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data directory; without it, the user's own.")
  private @Nullable Path data;

  DataDirectory directory() {
    return data == null
        ? DataDirectory.ofUser("dmscope")
        : new DataDirectory(data.toAbsolutePath().normalize());
  }

  DataDirectory directoryOr(String userDirectory) {
    return data == null ? DataDirectory.ofUser(userDirectory) : directory();
  }
}
