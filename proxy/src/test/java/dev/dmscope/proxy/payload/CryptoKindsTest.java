package dev.dmscope.proxy.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.payload.Payload;
import dev.dmscope.analyzer.payload.Payloads;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Random;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CryptoKindsTest {
  private static final X500Principal NAME = new X500Principal("CN=device-4, O=Contoso");
  private static KeyPair keys;
  private static X509Certificate certificate;

  @BeforeAll
  static void makeKeys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    keys = generator.generateKeyPair();
    Date from = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
    Date until = Date.from(Instant.parse("2036-01-01T00:00:00Z"));
    certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        NAME, BigInteger.TEN, from, until, NAME, keys.getPublic())
                    .build(signer()));
  }

  @Test
  void aRequestShowsItsNameAndNotItsChallengePassword() throws Exception {
    byte[] request =
        new JcaPKCS10CertificationRequestBuilder(NAME, keys.getPublic())
            .addAttribute(
                PKCSObjectIdentifiers.pkcs_9_at_challengePassword,
                new DERPrintableString("hunter2"))
            .build(signer())
            .getEncoded();
    Payload payload = only(request);
    assertThat(payload.what().kind()).isEqualTo("certificate-request");
    assertThat(payload.what().title()).contains("device-4");
    assertThat(payload.what().fields().toString()).contains("Contoso").doesNotContain("hunter2");
  }

  @Test
  void aBundleListsItsCertificates() throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addCertificate(new JcaX509CertificateHolder(certificate));
    byte[] bundle = generator.generate(new CMSAbsentContent()).getEncoded();
    Payload payload = only(bundle);
    assertThat(payload.what().title()).isEqualTo("PKCS#7 of 1 certificate");
    assertThat(payload.what().fields().get(0).value()).contains("device-4", "2036-01-01");
  }

  @Test
  void aKeyStoreTellsItsSizeOnly() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "k", keys.getPrivate(), "pw".toCharArray(), new X509Certificate[] {certificate});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, "pw".toCharArray());
    Payload payload = only(out.toByteArray());
    assertThat(payload.what().kind()).isEqualTo("pkcs12");
    assertThat(payload.what().title()).isEqualTo("PKCS#12 key store, " + out.size() + " bytes");
    assertThat(payload.what().fields()).isEmpty();
  }

  @Test
  void privateKeysTellTheirSizeOnly() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    for (PrivateKey key : List.of(keys.getPrivate(), generator.generateKeyPair().getPrivate())) {
      Payload payload = only(key.getEncoded());
      assertThat(payload.what().kind()).isEqualTo("private-key");
      assertThat(payload.what().fields()).isEmpty();
      assertThat(payload.what().text()).isEmpty();
    }
  }

  @Test
  void aCertificateIsNoneOfThem() throws Exception {
    assertThat(only(certificate.getEncoded()).what().kind()).isEqualTo("certificate");
  }

  @Test
  void hostileBytesAreNoneOfThem() throws Exception {
    byte[] deep = new byte[200_000];
    for (int i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }
    assertThat(only(deep).what().kind()).isEqualTo("octets");

    assertThat(only(nested(20_000)).what().kind()).isEqualTo("octets");

    byte[] sample = certificate.getEncoded();
    byte[] request =
        new JcaPKCS10CertificationRequestBuilder(NAME, keys.getPublic())
            .build(signer())
            .getEncoded();
    Random random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = (i % 2 == 0 ? sample : request).clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)))).hasSize(1);
      assertThat(read(bytes)).hasSize(1);
    }
  }

  /** SEQUENCEs of definite length, one in the other. */
  private static byte[] nested(int depth) {
    byte[] bytes = new byte[depth * 6];
    for (int i = 0; i < depth; i++) {
      int left = bytes.length - 6 * (i + 1);
      byte[] header = {
        0x30, (byte) 0x84, (byte) (left >> 24), (byte) (left >> 16), (byte) (left >> 8), (byte) left
      };
      System.arraycopy(header, 0, bytes, 6 * i, 6);
    }
    return bytes;
  }

  private static ContentSigner signer() throws Exception {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
  }

  private static Payload only(byte[] data) {
    List<Payload> found = read(data);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<Payload> read(byte[] data) {
    String message =
        "<SyncML><SyncBody><Add><Item><Meta><Format>b64</Format></Meta><Data>"
            + Base64.getEncoder().encodeToString(data)
            + "</Data></Item></Add></SyncBody></SyncML>";
    return new Payloads(CryptoKinds.ALL)
        .in(Codec.decode(message.getBytes(StandardCharsets.UTF_8), Hints.NONE));
  }
}
