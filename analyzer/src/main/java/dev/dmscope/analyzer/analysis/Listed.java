package dev.dmscope.analyzer.analysis;

import dev.dmscope.analyzer.message.Kinds;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule with its annotation read: reflection is too slow for each message. */
final class Listed<R extends Rule> {
  final R rule;
  final String id;
  final boolean dataSync;

  /** {@link Kinds} of which a message must have one; 0 if the rule is shown all. */
  final long commands;

  /** The same, for as long as a session rule remembers nothing. */
  final long wokenBy;

  /** The profiles in which it holds. */
  private final Map<Profile, Severity> highest = new EnumMap<>(Profile.class);

  /**
   * Reads the annotation.
   *
   * @throws IllegalArgumentException if a profile's severity is above the rule's own
   */
  Listed(R rule) {
    DmRule about = rule.about();
    this.rule = rule;
    this.id = about.id();
    this.dataSync = about.dataSync();
    this.commands = Kinds.of(List.of(about.commands()));
    this.wokenBy = Kinds.of(List.of(about.wokenBy()));
    for (Profile profile : about.profiles()) {
      highest.put(profile, about.severity());
    }
    for (InProfile lower : about.byProfile()) {
      if (lower.severity().compareTo(about.severity()) > 0) {
        throw new IllegalArgumentException(
            "Rule " + id + " is more severe in a profile than its severity says");
      }
      for (Profile profile : lower.value()) {
        highest.computeIfPresent(profile, (same, severity) -> lower.severity());
      }
    }
  }

  /** The highest severity of its findings; null if it does not hold in that profile. */
  @Nullable Severity highest(Profile profile) {
    return highest.get(profile);
  }

  /** Whether a message has something for the rule to look at. */
  boolean concerns(Received received) {
    return commands == 0 || has(received, commands);
  }

  /** Whether it has something that gives a session rule that remembers nothing a first state. */
  boolean wakes(Received received) {
    return wokenBy == 0 || has(received, wokenBy);
  }

  private static boolean has(Received received, long kinds) {
    return received.message().isPresent() && received.message().get().hasAny(kinds);
  }

  /** Whether it is asked there at all. */
  boolean holds(Profile profile, boolean inDataSync) {
    return highest.containsKey(profile) && (dataSync || !inDataSync);
  }
}
