/**
 * Rules about who proves what with which credentials: Cred, Chal, the nonces between them, and the
 * HMAC field. Texts never carry a credential, a nonce or a digest. Start at {@link
 * dev.dmscope.analyzer.rules.auth.Login}, what one message says of it.
 */
@NullMarked
package dev.dmscope.analyzer.rules.auth;

import org.jspecify.annotations.NullMarked;
