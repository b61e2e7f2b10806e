package dev.dmscope.proxy.payload;

import dev.dmscope.analyzer.payload.PayloadInput;
import dev.dmscope.analyzer.payload.PayloadKind;
import dev.dmscope.analyzer.payload.Recognised;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.Pfx;

/** PKCS#12 (RFC 7292), a certificate with its private key. Not opened: kind and size only. */
final class Pkcs12Payload implements PayloadKind {
  @Override
  public Optional<Recognised> recognise(PayloadInput input) {
    return Asn1.sequence(input.bytes())
        .filter(sequence -> sequence.size() >= 2 && Asn1.isInteger(sequence.getObjectAt(0), 3))
        .map(Pfx::getInstance)
        .map(
            pfx ->
                Recognised.open(
                    "pkcs12", "PKCS#12 key store, " + input.bytes().length + " bytes", List.of()));
  }
}
