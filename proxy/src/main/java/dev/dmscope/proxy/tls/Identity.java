package dev.dmscope.proxy.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Objects;

/** A private key and the certificate for its public half. */
record Identity(PrivateKey key, X509Certificate certificate) {
  Identity {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(certificate, "certificate");
  }

  /** Names the certificate only: a key must never reach a log. */
  @Override
  public String toString() {
    return "Identity[" + certificate.getSubjectX500Principal().getName() + "]";
  }
}
