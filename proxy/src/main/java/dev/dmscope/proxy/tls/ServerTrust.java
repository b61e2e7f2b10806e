package dev.dmscope.proxy.tls;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which servers to believe. The context is made when it is first wanted: reading the system's roots
 * takes longer than opening the port.
 */
public final class ServerTrust {
  private final Supplier<X509ExtendedTrustManager> judge;
  private final boolean checksName;
  private @Nullable SSLContext made;
  private @Nullable RememberingTrust memory;

  private ServerTrust(Supplier<X509ExtendedTrustManager> judge, boolean checksName) {
    this.judge = judge;
    this.checksName = checksName;
  }

  /** Servers whose certificate leads to one of the JDK's roots. */
  public static ServerTrust system() {
    return new ServerTrust(() -> judge(null), true);
  }

  /**
   * Servers whose certificate leads to one in that file, and no others.
   *
   * @param file one or more certificates in PEM
   * @throws IOException if it cannot be read or holds no certificate; the message says what to do
   */
  public static ServerTrust file(Path file) throws IOException {
    try {
      List<X509Certificate> roots = Pem.certificates(Files.readString(file));
      if (!roots.isEmpty()) {
        return only(roots);
      }
    } catch (CertificateException | CharacterCodingException e) {
      throw new IOException(noCertificates(file), e);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + " with the server's CA.", e);
    }
    throw new IOException(noCertificates(file));
  }

  private static String noCertificates(Path file) {
    return file
        + " holds no certificate in PEM (-----BEGIN CERTIFICATE-----)."
        + " Convert it with: openssl x509 -inform der -in FILE -out FILE.pem";
  }

  /** Every server, whatever it shows and whatever its name. For laboratories. */
  public static ServerTrust insecure() {
    return new ServerTrust(TrustAll::new, false);
  }

  static ServerTrust only(List<X509Certificate> roots) {
    return new ServerTrust(() -> judge(storeOf(roots)), true);
  }

  /** Whether the name in the certificate must be that of the server. */
  public boolean checksName() {
    return checksName;
  }

  /** The client's side of TLS with that trust; always the same one, so that sessions resume. */
  public synchronized SSLContext context() {
    if (made == null) {
      memory = new RememberingTrust(judge.get());
      made = Contexts.make(null, new TrustManager[] {memory});
    }
    return made;
  }

  /** Why the server at the other end of that engine was not believed; null if it was. */
  public synchronized @Nullable CertificateException whyNot(SSLEngine engine) {
    return memory == null ? null : memory.whyNot(engine);
  }

  private static KeyStore storeOf(List<X509Certificate> roots) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (int i = 0; i < roots.size(); i++) {
        store.setCertificateEntry("root-" + i, roots.get(i));
      }
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("certificates could not be put into an empty store", e);
    }
  }

  /** Null stands for the system's roots. */
  private static X509ExtendedTrustManager judge(@Nullable KeyStore roots) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(roots);
      return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK's trusted roots cannot be read", e);
    }
  }
}
