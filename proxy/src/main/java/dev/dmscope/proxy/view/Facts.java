package dev.dmscope.proxy.view;

import java.util.List;

/** What only the program knows of itself; fields as in {@link dev.dmscope.webui.api.StatusView}. */
public record Facts(
    String version,
    List<String> listen,
    String server,
    String caFingerprint,
    String caPath,
    String dataDirectory) {
  public Facts {
    listen = List.copyOf(listen);
  }
}
