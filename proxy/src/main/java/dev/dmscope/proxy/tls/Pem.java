package dev.dmscope.proxy.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * Reads and writes PEM (RFC 7468): certificates, and private keys as PKCS#8. The JDK's own
 * encodings are used throughout, because OpenSSL refuses the {@code EC PRIVATE KEY} form that
 * Bouncy Castle writes for a JDK key (it lacks the curve).
 */
final class Pem {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  static String of(X509Certificate certificate) throws CertificateException {
    return block("CERTIFICATE", certificate.getEncoded());
  }

  static String of(PrivateKey key) {
    return block("PRIVATE KEY", key.getEncoded());
  }

  /** All certificates in the text, in order; what stands between them is passed over. */
  static List<X509Certificate> certificates(String text) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    StringBuilder blocks = new StringBuilder();
    String block = body(text, "CERTIFICATE", 0);
    for (int at = 0; !block.isEmpty(); block = body(text, "CERTIFICATE", at)) {
      blocks.append(block).append('\n');
      at = text.indexOf(block, at) + block.length();
    }
    return factory
        .generateCertificates(new ByteArrayInputStream(blocks.toString().getBytes(US_ASCII)))
        .stream()
        .map(X509Certificate.class::cast)
        .toList();
  }

  /**
   * The text's first private key, on an elliptic curve.
   *
   * @throws GeneralSecurityException if there is none, or it is of another kind
   */
  static PrivateKey ecKey(String text) throws GeneralSecurityException {
    String block = body(text, "PRIVATE KEY", 0);
    String base64 = block.replaceAll("-----[^-]*-----|\\s", "");
    try {
      byte[] pkcs8 = Base64.getDecoder().decode(base64);
      return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("the key is not Base64", e);
    }
  }

  private static String body(String text, String label, int from) {
    int start = text.indexOf("-----BEGIN " + label + "-----", from);
    String end = "-----END " + label + "-----";
    int stop = start < 0 ? -1 : text.indexOf(end, start);
    return stop < 0 ? "" : text.substring(start, stop + end.length());
  }

  private static String block(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, LINES.encodeToString(der), label);
  }
}
