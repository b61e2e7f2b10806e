package dev.dmscope.fuzz;

/** WBXML, or what its sender calls so. */
public final class WbxmlTarget {
  private WbxmlTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    Bodies.comesBack(Bodies.decode(body, Bodies.hints("wbxml", body)));
  }
}
