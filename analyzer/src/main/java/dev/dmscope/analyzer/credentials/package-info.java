/**
 * What SyncML proves with passwords: the formulas of Basic, MD5, HMAC and package #0, the accounts
 * that the user gave or a provisioning document brought, and what went wrong where a proof does not
 * fit. Nothing here ever puts a secret into a text. Imports tree, codec and exchange; sessions and
 * rules import it. Start at {@link dev.dmscope.analyzer.credentials.Verifier}.
 */
@NullMarked
package dev.dmscope.analyzer.credentials;

import org.jspecify.annotations.NullMarked;
