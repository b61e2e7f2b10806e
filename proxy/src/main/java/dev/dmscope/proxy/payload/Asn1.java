package dev.dmscope.proxy.payload;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;

/** First looks at ASN.1. */
final class Asn1 {
  private static final int SEQUENCE = 0x30;

  private Asn1() {}

  /** The SEQUENCE that all of the bytes are, in BER or DER. */
  static Optional<ASN1Sequence> sequence(byte[] bytes) {
    if (bytes.length < 8 || bytes[0] != SEQUENCE) {
      return Optional.empty();
    }
    try {
      return Optional.of(ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(bytes)));
    } catch (IOException notAsn1) {
      return Optional.empty();
    }
  }

  static boolean isInteger(ASN1Encodable object, int value) {
    return object instanceof ASN1Integer integer && integer.hasValue(value);
  }
}
