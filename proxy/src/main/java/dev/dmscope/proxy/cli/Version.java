package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.app.BuildVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "dmscope " + BuildVersion.number(),
      "JVM " + Runtime.version() + " on " + System.getProperty("os.name")
    };
  }
}
