package dev.dmscope.proxy.payload;

import dev.dmscope.analyzer.payload.PayloadInput;
import dev.dmscope.analyzer.payload.PayloadKind;
import dev.dmscope.analyzer.payload.Recognised;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;

/**
 * Private keys by their shape: PKCS#8 (RFC 5958), the same encrypted, PKCS#1 (RFC 8017, A.1.2), SEC
 * 1. Kind and size only.
 */
final class PrivateKeyPayload implements PayloadKind {
  private static final int RSA_PARTS = 9;

  @Override
  public Optional<Recognised> recognise(PayloadInput input) {
    return Asn1.sequence(input.bytes())
        .flatMap(PrivateKeyPayload::name)
        .map(
            name ->
                Recognised.open(
                    "private-key", name + ", " + input.bytes().length + " bytes", List.of()));
  }

  private static Optional<String> name(ASN1Sequence sequence) {
    int size = sequence.size();
    boolean octets = size >= 2 && sequence.getObjectAt(1) instanceof ASN1OctetString;
    if (size == 2 && octets && sequence.getObjectAt(0) instanceof ASN1Sequence) {
      return Optional.of("Encrypted private key");
    }
    boolean zero = size > 0 && Asn1.isInteger(sequence.getObjectAt(0), 0);
    boolean one = size > 0 && Asn1.isInteger(sequence.getObjectAt(0), 1);
    boolean pkcs8 =
        (zero || one)
            && size >= 3
            && sequence.getObjectAt(1) instanceof ASN1Sequence
            && sequence.getObjectAt(2) instanceof ASN1OctetString;
    return pkcs8 || (zero && size >= RSA_PARTS) || (one && octets)
        ? Optional.of("Private key")
        : Optional.empty();
  }
}
