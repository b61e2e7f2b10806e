package dev.dmscope.proxy.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTrustTest {
  @TempDir Path directory;

  @Test
  void aFileWithoutCertificatesSaysWhatItShouldHold() throws Exception {
    Path file = Files.writeString(directory.resolve("ca.crt"), "no certificate");
    assertThatThrownBy(() -> ServerTrust.file(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds no certificate in PEM")
        .hasMessageContaining("openssl x509");
  }

  @Test
  void aFileInDerSaysSoToo() throws Exception {
    Path file =
        Files.write(directory.resolve("ca.der"), new byte[] {0x30, (byte) 0x82, (byte) 0xff});
    assertThatThrownBy(() -> ServerTrust.file(file)).hasMessageContaining("openssl x509");
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = directory.resolve("nowhere.pem");
    assertThatThrownBy(() -> ServerTrust.file(file))
        .hasMessage("There is no file " + file + " with the server's CA.");
  }

  @Test
  void severalCertificatesInOneFileAreAllTrusted() throws Exception {
    CertificateAuthority one = CertificateAuthority.openOrCreate(directory.resolve("one"));
    CertificateAuthority two = CertificateAuthority.openOrCreate(directory.resolve("two"));
    Path file =
        Files.writeString(
            directory.resolve("both.pem"),
            "first\n" + Files.readString(one.pem()) + "second\n" + Files.readString(two.pem()));
    assertThat(Pem.certificates(Files.readString(file)))
        .containsExactly(one.certificate(), two.certificate());
    assertThat(ServerTrust.file(file).checksName()).isTrue();
    assertThat(ServerTrust.insecure().checksName()).isFalse();
  }
}
