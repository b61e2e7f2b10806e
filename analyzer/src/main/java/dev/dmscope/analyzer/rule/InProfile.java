package dev.dmscope.analyzer.rule;

import dev.dmscope.analyzer.session.Profile;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The highest severity of a rule in some profiles, where it is lower than in the others. */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface InProfile {
  /** Where it holds. */
  Profile[] value();

  /** No finding there is more severe; not above the rule's own. */
  Severity severity();
}
