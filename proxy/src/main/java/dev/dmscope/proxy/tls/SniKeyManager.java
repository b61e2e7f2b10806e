package dev.dmscope.proxy.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Answers each handshake with a certificate for the name the device asked for. An alias is {@code
 * EC|names} or {@code RSA|names}, names joined by commas; the pair behind it is made when it is
 * first wanted.
 *
 * <p>A device that asks for no name gets one for all the names configured. (The engine's peer host
 * is of no use here: on an accepted connection it is the device's own address.)
 */
final class SniKeyManager extends X509ExtendedKeyManager {
  private final Leaves leaves;
  private final List<String> fallback;

  SniKeyManager(Leaves leaves, List<String> fallback) {
    this.leaves = leaves;
    this.fallback = fallback;
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
    return alias(keyType, engine.getHandshakeSession());
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, Socket socket) {
    return alias(keyType, socket instanceof SSLSocket tls ? tls.getHandshakeSession() : null);
  }

  private @Nullable String alias(String keyType, @Nullable SSLSession session) {
    return switch (keyType) {
      case "EC", "RSA" -> keyType + "|" + String.join(",", names(session));
      default -> null;
    };
  }

  private List<String> names(@Nullable SSLSession session) {
    if (session instanceof ExtendedSSLSession extended) {
      for (SNIServerName name : extended.getRequestedServerNames()) {
        if (name instanceof SNIHostName host) {
          return List.of(HostNames.canonical(host.getAsciiName()));
        }
      }
    }
    return fallback;
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return leaf(alias).key();
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    // The authority is left out: a device that does not have it would not believe it from us.
    return new X509Certificate[] {leaf(alias).certificate()};
  }

  private Identity leaf(String alias) {
    int bar = alias.indexOf('|');
    try {
      return leaves.find(alias.substring(0, bar), List.of(alias.substring(bar + 1).split(",")));
    } catch (GeneralSecurityException e) {
      // JSSE ends this one handshake with an alert and hands the cause to whoever drives the engine
      throw new IllegalStateException("cannot make a certificate for " + alias, e);
    }
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }
}
