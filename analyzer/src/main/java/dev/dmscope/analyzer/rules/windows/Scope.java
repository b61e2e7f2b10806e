package dev.dmscope.analyzer.rules.windows;

/** For whom a node of Windows is: the device, or a user (OMA DM protocol support, Microsoft). */
final class Scope {
  private Scope() {}

  /** Below {@code ./User}. */
  static boolean isUser(String uri) {
    return below(uri, "User/");
  }

  /** Below {@code ./Vendor/MSFT}: neither said, so that it is the device. */
  static boolean isImplicit(String uri) {
    return below(uri, "Vendor/MSFT/");
  }

  private static boolean below(String uri, String root) {
    int from = uri.startsWith("./") ? 2 : 0;
    return uri.regionMatches(true, from, root, 0, root.length());
  }
}
