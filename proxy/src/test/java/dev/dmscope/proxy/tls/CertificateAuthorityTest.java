package dev.dmscope.proxy.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {
  @TempDir Path directory;

  private CertificateAuthority authority() throws IOException {
    return CertificateAuthority.openOrCreate(directory.resolve("ca"));
  }

  @Test
  void theSameAuthorityIsThereAtTheNextStart() throws Exception {
    CertificateAuthority first = authority();
    CertificateAuthority second = authority();
    assertThat(second.fingerprint()).isEqualTo(first.fingerprint()).matches("([0-9A-F]{2}:){31}..");
    assertThat(Pem.certificates(Files.readString(first.pem())))
        .containsExactly(first.certificate());
    assertThat(first.certificate().getBasicConstraints()).isZero();
    first.certificate().verify(first.certificate().getPublicKey());
  }

  @Test
  void anotherInstallationHasAnotherAuthority() throws Exception {
    CertificateAuthority other = CertificateAuthority.openOrCreate(directory.resolve("other"));
    assertThat(other.certificate().getSubjectX500Principal())
        .isNotEqualTo(authority().certificate().getSubjectX500Principal());
  }

  @Test
  void nobodyElseMayOpenTheKey() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "skipped: no POSIX permissions here");
    Path home = authority().pem().getParent();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("ca-key.pem"))))
        .isEqualTo("rw-------");
    assertThat(home.toFile().list()).containsExactlyInAnyOrder("ca.pem", "ca-key.pem");
  }

  @Test
  void aLostKeyIsNotQuietlyReplaced() throws Exception {
    Path pem = authority().pem();
    Files.delete(pem.resolveSibling("ca-key.pem"));
    assertThatThrownBy(this::authority)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has lost its key")
        .hasMessageContaining("delete");
  }

  @Test
  void aSpoiltKeyIsAClearError() throws Exception {
    Path key = authority().pem().resolveSibling("ca-key.pem");
    Files.writeString(key, "-----BEGIN PRIVATE KEY-----\n!!!\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(this::authority)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Cannot use " + key);
  }

  @Test
  void aDeletedCertificateFileIsWrittenAgain() throws Exception {
    CertificateAuthority first = authority();
    Files.delete(first.pem());
    assertThat(Pem.certificates(Files.readString(authority().pem())))
        .containsExactly(first.certificate());
  }

  @Test
  void aClientIsShownTheNameItAsksFor() throws Exception {
    CertificateAuthority authority = authority();
    X509Certificate leaf = shown(authority, "DM.Example.com", new String[0]);
    assertThat(leaf.getSubjectAlternativeNames()).containsExactly(List.of(2, "dm.example.com"));
    assertThat(leaf.getPublicKey().getAlgorithm()).isEqualTo("EC");
    Duration life =
        Duration.between(leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant());
    assertThat(life).isLessThan(Duration.ofDays(398));
    assertThat(leaf.getNotBefore().toInstant()).isBefore(Instant.now().minus(Duration.ofHours(23)));
    leaf.verify(authority.certificate().getPublicKey());
  }

  @Test
  void aClientThatAsksForNoNameIsShownTheConfiguredOne() throws Exception {
    assertThat(shown(authority(), "", new String[0]).getSubjectAlternativeNames())
        .containsExactly(List.of(7, "127.0.0.1"));
  }

  @Test
  void aClientThatKnowsRsaOnlyIsServed() throws Exception {
    X509Certificate leaf =
        shown(
            authority(), "old.example.com", new String[] {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"});
    assertThat(leaf.getPublicKey().getAlgorithm()).isEqualTo("RSA");
  }

  /** The certificate that a client sees; with suites given, in TLS 1.2. */
  private static X509Certificate shown(CertificateAuthority authority, String sni, String[] suites)
      throws Exception {
    SSLContext server = authority.serverContext("127.0.0.1");
    try (SSLServerSocket port =
            (SSLServerSocket)
                server
                    .getServerSocketFactory()
                    .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SSLSocket client =
            (SSLSocket)
                authority
                    .clientContext()
                    .getSocketFactory()
                    .createSocket(port.getInetAddress(), port.getLocalPort())) {
      Thread thread = new Thread(() -> greet(port));
      thread.start();
      SSLParameters parameters = client.getSSLParameters();
      parameters.setServerNames(sni.isEmpty() ? List.of() : List.of(new SNIHostName(sni)));
      if (suites.length > 0) {
        parameters.setProtocols(new String[] {"TLSv1.2"});
        parameters.setCipherSuites(suites);
      }
      client.setSSLParameters(parameters);
      client.startHandshake();
      SSLSession session = client.getSession();
      thread.join();
      return (X509Certificate) session.getPeerCertificates()[0];
    }
  }

  private static void greet(SSLServerSocket port) {
    try (SSLSocket socket = (SSLSocket) port.accept()) {
      socket.startHandshake();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
