/**
 * Keys and trust: the installation's own certificate authority, the certificates it makes for the
 * names devices ask for, and whom to believe on the server's side. The only place that knows Bouncy
 * Castle. Imports nothing of dmscope. Start at {@link dev.dmscope.proxy.tls.CertificateAuthority}.
 */
@NullMarked
package dev.dmscope.proxy.tls;

import org.jspecify.annotations.NullMarked;
