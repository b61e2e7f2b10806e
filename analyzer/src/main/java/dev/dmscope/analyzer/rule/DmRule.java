package dev.dmscope.analyzer.rule;

import dev.dmscope.analyzer.message.Kinds;
import dev.dmscope.analyzer.session.Profile;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a rule; {@code docs/rules.md} is made from it and from the rule's own page. What
 * differs by {@link Profile} only in severity is declared here and applied by the engine: rules do
 * not ask for the profile for that.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DmRule {
  /** Kebab-case name; never reused for something else. */
  String id();

  /** The highest severity; a rule may lower it for one finding, never raise it. */
  Severity severity();

  /** Profiles in which it is less severe: findings are lowered to that. */
  InProfile[] byProfile() default {};

  /** The profiles in which it holds; in others it is silent. */
  Profile[] profiles() default {Profile.OMA_1_1, Profile.OMA_1_2, Profile.WINDOWS};

  /** One line, at most 100 characters, that says what is wrong when it fires. */
  String summary();

  /** Documents and sections that demand it. */
  String cites();

  /** Whether it holds for data sync (DS) sessions too. */
  boolean dataSync() default false;

  /**
   * Names of commands, such as {@code Atomic}: only messages that have one of them, at any depth,
   * are shown to the rule. None: all messages are. Spares the time of rules that have nothing to
   * look at; of message and session rules only. Beside commands, {@code Unknown}, {@code Cred} of
   * the header, {@code Chal} and {@code MoreData} count: {@link Kinds}.
   */
  String[] commands() default {};

  /**
   * Of a session rule: as {@link #commands}, but only for as long as its state is the very one that
   * {@code start} gave, so that nothing is remembered and nothing else can change that.
   */
  String[] wokenBy() default {};
}
