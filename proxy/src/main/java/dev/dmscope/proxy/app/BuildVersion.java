package dev.dmscope.proxy.app;

import java.util.Optional;

/** The version of the jar that runs. */
public final class BuildVersion {
  private BuildVersion() {}

  /** Such as {@code 0.1.0}; {@code dev} outside a jar. */
  public static String number() {
    return Optional.ofNullable(BuildVersion.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }
}
