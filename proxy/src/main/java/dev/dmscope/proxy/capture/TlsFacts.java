package dev.dmscope.proxy.capture;

/**
 * What is known of a TLS connection; empty strings where not known.
 *
 * @param version such as {@code TLSv1.3}
 * @param cipher such as {@code TLS_AES_256_GCM_SHA384}
 * @param alpn {@code h2} or {@code http/1.1}
 * @param sni the name asked for
 * @param peerThumbprint SHA-1 of the peer's certificate in upper-case hex, as Windows shows it
 */
public record TlsFacts(
    String version, String cipher, String alpn, String sni, String peerThumbprint) {
  /** No TLS, or nothing known. */
  public static final TlsFacts NONE = new TlsFacts("", "", "", "", "");
}
