package dev.dmscope.analyzer.rules.auth;

import dev.dmscope.analyzer.credentials.Role;
import dev.dmscope.analyzer.credentials.Scheme;
import dev.dmscope.analyzer.credentials.Verdict;
import dev.dmscope.analyzer.rule.Location;

/**
 * A proof that was checked, until the peer says what it makes of it.
 *
 * @param sameSession whether its nonce was handed out in the same session
 */
record Pending(Role sender, Scheme scheme, Verdict verdict, boolean sameSession, Location at) {}
