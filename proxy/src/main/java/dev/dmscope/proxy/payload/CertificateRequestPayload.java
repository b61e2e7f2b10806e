package dev.dmscope.proxy.payload;

import dev.dmscope.analyzer.payload.CertificatePayload;
import dev.dmscope.analyzer.payload.Field;
import dev.dmscope.analyzer.payload.PayloadInput;
import dev.dmscope.analyzer.payload.PayloadKind;
import dev.dmscope.analyzer.payload.Recognised;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/**
 * Requests for certificates, PKCS#10 (RFC 2986). Their attributes are not shown: one of them is the
 * challenge password.
 */
final class CertificateRequestPayload implements PayloadKind {
  @Override
  public Optional<Recognised> recognise(PayloadInput input) {
    return Asn1.sequence(input.bytes())
        .filter(CertificateRequestPayload::hasItsShape)
        .map(CertificationRequest::getInstance)
        .map(PKCS10CertificationRequest::new)
        .map(CertificateRequestPayload::recognised);
  }

  /** Three parts, the first of which begins with version 0; that of a certificate does not. */
  private static boolean hasItsShape(ASN1Sequence sequence) {
    return sequence.size() == 3
        && sequence.getObjectAt(0) instanceof ASN1Sequence info
        && info.size() >= 3
        && Asn1.isInteger(info.getObjectAt(0), 0);
  }

  private static Recognised recognised(PKCS10CertificationRequest request) {
    DefaultAlgorithmNameFinder names = new DefaultAlgorithmNameFinder();
    String subject = request.getSubject().toString();
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Subject", subject));
    fields.add(
        new Field(
            "Public key",
            names.getAlgorithmName(request.getSubjectPublicKeyInfo().getAlgorithm())
                + ", "
                + request.getSubjectPublicKeyInfo().getPublicKeyData().getBytes().length
                + " bytes"));
    fields.add(new Field("Signature", names.getAlgorithmName(request.getSignatureAlgorithm())));
    return Recognised.open(
        "certificate-request",
        "Certificate request of " + CertificatePayload.name(subject),
        fields);
  }
}
