package dev.dmscope.analyzer.payload;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** X.509 certificates in DER. */
public final class CertificatePayload implements PayloadKind {
  @Override
  public Optional<Recognised> recognise(PayloadInput input) {
    if (!Der.isSequence(input.bytes())) {
      return Optional.empty();
    }
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(input.bytes()));
      return Optional.of(
          Recognised.open(
              "certificate",
              "Certificate of " + name(certificate.getSubjectX500Principal().getName()),
              fields(certificate, input.bytes())));
    } catch (CertificateException notOne) {
      return Optional.empty();
    }
  }

  private static List<Field> fields(X509Certificate certificate, byte[] der)
      throws CertificateException {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Subject", certificate.getSubjectX500Principal().getName()));
    fields.add(new Field("Issuer", certificate.getIssuerX500Principal().getName()));
    fields.add(new Field("Serial number", certificate.getSerialNumber().toString(16)));
    fields.add(new Field("Valid from", certificate.getNotBefore().toInstant().toString()));
    fields.add(new Field("Valid until", certificate.getNotAfter().toInstant().toString()));
    fields.add(new Field("Public key", key(certificate.getPublicKey())));
    fields.add(new Field("Signature", certificate.getSigAlgName()));
    if (certificate.getSubjectAlternativeNames() != null) {
      certificate
          .getSubjectAlternativeNames()
          .forEach(name -> fields.add(new Field("Also", String.valueOf(name.get(1)))));
    }
    if (certificate.getExtendedKeyUsage() != null) {
      fields.add(new Field("For", String.join(", ", certificate.getExtendedKeyUsage())));
    }
    if (certificate.getBasicConstraints() >= 0) {
      fields.add(new Field("May sign", "certificates"));
    }
    fields.add(new Field("SHA-1", Hash.hex("SHA-1", der)));
    return fields;
  }

  /** A name that is fit for a title, even where a certificate has none. */
  public static String name(String distinguished) {
    return distinguished.isEmpty() ? "no name" : new Field("", distinguished).value();
  }

  /** Such as {@code RSA, 2048 bits}. */
  public static String key(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return "RSA, " + rsa.getModulus().bitLength() + " bits";
    }
    if (key instanceof ECPublicKey ec) {
      return "EC, " + ec.getParams().getOrder().bitLength() + " bits";
    }
    return key.getAlgorithm();
  }
}
