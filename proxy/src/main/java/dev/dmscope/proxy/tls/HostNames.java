package dev.dmscope.proxy.tls;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells addresses from names. */
final class HostNames {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private HostNames() {}

  /** Whether it is an IP address rather than a DNS name. */
  static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
  }

  /** As compared and cached: lower case, without the brackets that IPv6 has in a URL. */
  static String canonical(String host) {
    String bare = host.startsWith("[") && host.endsWith("]") ? inner(host) : host;
    return bare.toLowerCase(Locale.ROOT);
  }

  private static String inner(String host) {
    return host.substring(1, host.length() - 1);
  }
}
