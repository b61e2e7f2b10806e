package dev.dmscope.proxy.cli;

import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.session.Profile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How severe a rule is by profile. */
final class RuleProfiles {
  private RuleProfiles() {}

  /** The highest severity for each profile, {@code silent} where the rule does not hold. */
  static Map<String, String> of(DmRule about) {
    Map<String, String> severities = new LinkedHashMap<>();
    for (Profile profile : Profile.values()) {
      severities.put(profile.label(), severity(about, profile));
    }
    return severities;
  }

  private static String severity(DmRule about, Profile profile) {
    if (!Arrays.asList(about.profiles()).contains(profile)) {
      return "silent";
    }
    for (InProfile lower : about.byProfile()) {
      if (Arrays.asList(lower.value()).contains(profile)) {
        return lower.severity().label();
      }
    }
    return about.severity().label();
  }
}
