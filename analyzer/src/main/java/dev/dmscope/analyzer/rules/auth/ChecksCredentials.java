package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Credentials;
import dev.dmscope.analyzer.rule.Rule;

/** A rule that can tell more if it is given accounts. */
public interface ChecksCredentials {
  /** The same rule, which knows these accounts. */
  Rule with(Credentials accounts);
}
