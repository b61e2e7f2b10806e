package dev.dmscope.proxy.payload;

import dev.dmscope.analyzer.payload.Field;
import dev.dmscope.analyzer.payload.PayloadInput;
import dev.dmscope.analyzer.payload.PayloadKind;
import dev.dmscope.analyzer.payload.Recognised;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.Store;

/** PKCS#7 and CMS (RFC 5652): bundles of certificates, signed and encrypted data. */
final class SignedDataPayload implements PayloadKind {
  private static final int MOST = 50;

  @Override
  public Optional<Recognised> recognise(PayloadInput input) {
    return Asn1.sequence(input.bytes())
        .filter(s -> s.size() == 2 && s.getObjectAt(0) instanceof ASN1ObjectIdentifier)
        .flatMap(sequence -> recognised(sequence, input.bytes().length));
  }

  private static Optional<Recognised> recognised(ASN1Sequence sequence, int length) {
    ContentInfo info = ContentInfo.getInstance(sequence);
    if (info.getContentType().equals(CMSObjectIdentifiers.envelopedData)) {
      return Optional.of(
          Recognised.open("pkcs7", "PKCS#7 encrypted data, " + length + " bytes", List.of()));
    }
    if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
      return Optional.empty();
    }
    try {
      return Optional.of(signed(new CMSSignedData(info)));
    } catch (CMSException notSignedData) {
      return Optional.empty();
    }
  }

  private static Recognised signed(CMSSignedData data) {
    Store<X509CertificateHolder> store = data.getCertificates();
    List<Field> fields = new ArrayList<>();
    int count = 0;
    for (X509CertificateHolder certificate : store.getMatches(null)) {
      if (++count <= MOST) {
        fields.add(
            new Field(
                "Certificate",
                certificate.getSubject()
                    + ", issued by "
                    + certificate.getIssuer()
                    + ", until "
                    + certificate.getNotAfter().toInstant()));
      }
    }
    fields.add(new Field("Signers", Integer.toString(data.getSignerInfos().size())));
    return Recognised.open(
        "pkcs7", "PKCS#7 of " + (count == 1 ? "1 certificate" : count + " certificates"), fields);
  }
}
