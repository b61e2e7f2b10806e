package dev.dmscope.proxy.tls;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/**
 * This installation's own certificate authority, in two files: {@code ca-key.pem}, which holds the
 * key and the certificate and is for nobody else's eyes, and {@code ca.pem}, the certificate that
 * devices have to trust. Safe for threads.
 */
public final class CertificateAuthority {
  private final Identity identity;
  private final Path pem;
  private final Leaves leaves;

  private CertificateAuthority(Identity identity, Path pem) {
    this.identity = identity;
    this.pem = pem;
    this.leaves = new Leaves(identity);
  }

  /**
   * Opens the authority of that directory, or makes one on the first start.
   *
   * @throws IOException if it can be neither read nor made; the message says which file and why
   */
  public static CertificateAuthority openOrCreate(Path directory) throws IOException {
    PrivateFiles.makeDirectory(directory);
    Path secret = directory.resolve("ca-key.pem");
    Path pem = directory.resolve("ca.pem");
    try {
      if (!Files.exists(secret)) {
        if (Files.exists(pem)) {
          throw new IOException(
              pem
                  + " has lost its key "
                  + secret
                  + ". Put the key back, or delete "
                  + pem
                  + " to make a new authority, which devices must be told to trust.");
        }
        Identity made = Mint.authority();
        PrivateFiles.write(secret, Pem.of(made.key()) + Pem.of(made.certificate()));
      }
      Identity identity = read(secret);
      if (!Files.exists(pem)) {
        PrivateFiles.write(pem, Pem.of(identity.certificate()));
      }
      return new CertificateAuthority(identity, pem);
    } catch (GeneralSecurityException e) {
      throw new IOException("Cannot make a certificate authority: " + e.getMessage(), e);
    }
  }

  private static Identity read(Path secret) throws IOException {
    try {
      String text = Files.readString(secret);
      List<X509Certificate> certificates = Pem.certificates(text);
      if (certificates.isEmpty()) {
        throw new GeneralSecurityException("it holds no certificate");
      }
      return new Identity(Pem.ecKey(text), certificates.get(0));
    } catch (GeneralSecurityException | CharacterCodingException e) {
      throw new IOException(
          "Cannot use "
              + secret
              + ": "
              + e.getMessage()
              + ". Restore it, or delete it and ca.pem to make a new authority.",
          e);
    }
  }

  /** The file with the certificate that devices have to trust. */
  public Path pem() {
    return pem;
  }

  /** The certificate that devices have to trust. */
  public X509Certificate certificate() {
    return identity.certificate();
  }

  /** SHA-256 over the certificate, as {@code AB:CD:…}. */
  public String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.certificate().getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * For the side that answers: shows each client a certificate for the name it asks for.
   *
   * @param names for clients that ask for none, at least one; DNS names or IP addresses
   */
  public SSLContext serverContext(String... names) {
    List<String> canonical = Arrays.stream(names).map(HostNames::canonical).distinct().toList();
    leaves.prepare(canonical);
    return Contexts.make(new KeyManager[] {new SniKeyManager(leaves, canonical)}, null);
  }

  /** For the side that asks: trusts what this authority signed, and nothing else. */
  public SSLContext clientContext() {
    return ServerTrust.only(List.of(identity.certificate())).context();
  }
}
