package dev.dmscope.proxy.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes X.509 certificates. Keys and signatures are the JDK's; Bouncy Castle only lays out the
 * certificate and is not registered as a provider.
 */
final class Mint {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration CA_LIFE = Duration.ofDays(3650);

  /** One day before now and 396 after it: clients refuse a leaf that lives for 398 days or more. */
  static final Duration LEAF_LIFE = Duration.ofDays(396);

  /** Devices' clocks are often late. */
  private static final Duration BACKDATED = Duration.ofDays(1);

  private Mint() {}

  /** A new authority; its name carries a random part, so that two installations never mix. */
  static Identity authority() throws GeneralSecurityException {
    KeyPair keys = KeyPairs.ec();
    String name = "dmscope CA " + String.format("%08x", RANDOM.nextInt());
    X500Name subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.O, "dmscope")
            .addRDN(BCStyle.CN, name)
            .build();
    Instant now = Instant.now();
    try {
      X509v3CertificateBuilder builder =
          builder(subject, now.plus(CA_LIFE), subject, keys.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
              .addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return new Identity(keys.getPrivate(), sign(builder, keys));
    } catch (CertIOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** A certificate for these DNS names and IP addresses, signed by the authority. */
  static X509Certificate leaf(Identity authority, List<String> names, KeyPair keys)
      throws GeneralSecurityException {
    boolean rsa = keys.getPublic().getAlgorithm().equals("RSA");
    int usage = KeyUsage.digitalSignature | (rsa ? KeyUsage.keyEncipherment : 0);
    // A common name may have 64 characters; clients look at the alternative name only.
    X500Name subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.CN, names.get(0).length() > 64 ? "dmscope" : names.get(0))
            .build();
    X500Name issuer =
        X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
    Instant end = Instant.now().plus(LEAF_LIFE);
    Instant last = authority.certificate().getNotAfter().toInstant();
    try {
      X509v3CertificateBuilder builder =
          builder(issuer, end.isAfter(last) ? last : end, subject, keys.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
              .addExtension(
                  Extension.extendedKeyUsage,
                  false,
                  new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  new JcaX509ExtensionUtils()
                      .createAuthorityKeyIdentifier(authority.certificate().getPublicKey()))
              .addExtension(
                  Extension.subjectAlternativeName,
                  false,
                  new GeneralNames(names.stream().map(Mint::general).toArray(GeneralName[]::new)));
      return sign(builder, new KeyPair(authority.certificate().getPublicKey(), authority.key()));
    } catch (CertIOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static GeneralName general(String name) {
    return new GeneralName(
        HostNames.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, Instant end, X500Name subject, PublicKey key)
      throws GeneralSecurityException, CertIOException {
    BigInteger serial = new BigInteger(120, RANDOM).setBit(120);
    return new JcaX509v3CertificateBuilder(
            issuer, serial, Date.from(Instant.now().minus(BACKDATED)), Date.from(end), subject, key)
        .addExtension(
            Extension.subjectKeyIdentifier,
            false,
            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair signer)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
