package dev.dmscope.proxy.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Which servers to believe. The context is made when it is first wanted: reading the system's roots
 * takes longer than opening the port.
 */
public final class ServerTrust {
  private final Supplier<SSLContext> maker;
  private final boolean checksName;
  private @Nullable SSLContext made;

  private ServerTrust(Supplier<SSLContext> maker, boolean checksName) {
    this.maker = maker;
    this.checksName = checksName;
  }

  /** Servers whose certificate leads to one of the JDK's roots. */
  public static ServerTrust system() {
    return new ServerTrust(() -> Contexts.make(null, null), true);
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
    } catch (CertificateException | java.nio.charset.CharacterCodingException e) {
      throw new IOException(noCertificates(file), e);
    } catch (java.nio.file.NoSuchFileException e) {
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
    TrustManager[] all = {new TrustAll()};
    return new ServerTrust(() -> Contexts.make(null, all), false);
  }

  static ServerTrust only(List<X509Certificate> roots) {
    return new ServerTrust(() -> Contexts.make(null, managers(roots)), true);
  }

  /** Whether the name in the certificate must be that of the server. */
  public boolean checksName() {
    return checksName;
  }

  /** The client's side of TLS with that trust; always the same one, so that sessions resume. */
  public synchronized SSLContext context() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }

  private static TrustManager[] managers(List<X509Certificate> roots) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (int i = 0; i < roots.size(); i++) {
        store.setCertificateEntry("root-" + i, roots.get(i));
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return factory.getTrustManagers();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("certificates could not be put into an empty store", e);
    }
  }
}
