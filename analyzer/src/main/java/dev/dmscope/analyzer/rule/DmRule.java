package dev.dmscope.analyzer.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a rule; {@code docs/rules.md} is made from it and from the rule's own page. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DmRule {
  /** Kebab-case name; never reused for something else. */
  String id();

  /** The highest severity; a rule may lower it for one finding, never raise it. */
  Severity severity();

  /** One line, at most 100 characters, that says what is wrong when it fires. */
  String summary();

  /** Documents and sections that demand it. */
  String cites();

  /** Whether it holds for data sync (DS) sessions too. */
  boolean dataSync() default false;
}
