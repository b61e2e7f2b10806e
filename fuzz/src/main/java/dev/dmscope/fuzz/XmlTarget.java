package dev.dmscope.fuzz;

/** XML, or what its sender calls so. */
public final class XmlTarget {
  private XmlTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    Bodies.comesBack(Bodies.decode(body, Bodies.hints("xml", body)));
  }
}
