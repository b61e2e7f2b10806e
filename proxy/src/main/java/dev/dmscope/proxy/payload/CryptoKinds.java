package dev.dmscope.proxy.payload;

import dev.dmscope.analyzer.payload.PayloadKind;
import java.util.List;

/** All kinds of this package, in the order in which they are asked. */
public final class CryptoKinds {
  /** For {@link dev.dmscope.analyzer.payload.Payloads}. */
  public static final List<PayloadKind> ALL =
      List.of(
          new Pkcs12Payload(),
          new PrivateKeyPayload(),
          new SignedDataPayload(),
          new CertificateRequestPayload());

  private CryptoKinds() {}
}
