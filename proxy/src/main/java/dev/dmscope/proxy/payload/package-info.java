/**
 * The kinds of nested content that need Bouncy Castle: requests for certificates, PKCS#7, PKCS#12,
 * private keys. Of what is secret only kind and size are told. Imports the analyzer's port {@link
 * dev.dmscope.analyzer.payload.PayloadKind}. Start at {@link
 * dev.dmscope.proxy.payload.CryptoKinds}.
 */
@NullMarked
package dev.dmscope.proxy.payload;

import org.jspecify.annotations.NullMarked;
