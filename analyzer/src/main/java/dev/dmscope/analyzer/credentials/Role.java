package dev.dmscope.analyzer.credentials;

/** Who proves who it is. */
public enum Role {
  DEVICE,
  SERVER;

  /** Such as {@code device}. */
  public String label() {
    return this == DEVICE ? "device" : "server";
  }

  /** The one to whom it is proved. */
  public Role peer() {
    return this == DEVICE ? SERVER : DEVICE;
  }
}
