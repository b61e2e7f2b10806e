package dev.dmscope.proxy.intercept;

import dev.dmscope.proxy.capture.TlsFacts;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.HexFormat;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Reads what the record keeps of a TLS session. */
final class TlsSessions {
  private TlsSessions() {}

  static TlsFacts facts(@Nullable SSLSession session, String alpn, String sni) {
    return session == null
        ? TlsFacts.NONE
        : new TlsFacts(
            session.getProtocol(), session.getCipherSuite(), alpn, sni, thumbprint(session));
  }

  /** The name that the device asked for; empty if it asked for none. */
  static String sni(@Nullable SSLSession session) {
    if (session instanceof ExtendedSSLSession extended) {
      for (SNIServerName name : extended.getRequestedServerNames()) {
        if (name instanceof SNIHostName host) {
          return host.getAsciiName();
        }
      }
    }
    return "";
  }

  private static String thumbprint(SSLSession session) {
    try {
      Certificate[] chain = session.getPeerCertificates();
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(chain[0].getEncoded());
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (SSLPeerUnverifiedException e) {
      return ""; // it showed none
    } catch (GeneralSecurityException e) {
      return "";
    }
  }
}
