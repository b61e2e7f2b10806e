package dev.dmscope.analyzer.rules.alert;

import java.util.Set;

/** The alert codes of device management (OMA DM Representation Protocol 1.2, section 4.2). */
final class AlertCodes {
  private static final Set<String> SERVER_ONLY = Set.of("1100", "1101", "1102", "1103", "1104");
  private static final Set<String> DEVICE_ONLY = Set.of("1200", "1201", "1224", "1226");
  private static final Set<String> BOTH = Set.of("1222", "1223", "1225");

  private AlertCodes() {}

  static boolean isKnown(String code) {
    return SERVER_ONLY.contains(code) || DEVICE_ONLY.contains(code) || BOTH.contains(code);
  }

  static boolean isServersOnly(String code) {
    return SERVER_ONLY.contains(code);
  }

  static boolean isDevicesOnly(String code) {
    return DEVICE_ONLY.contains(code);
  }
}
