package dev.dmscope.analyzer.rules.envelope;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.Notice;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.rules.wording.Quote;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;

/**
 * Values that are no version at all are left to other rules. Windows accepts the namespace of 1.1
 * with the versions of 1.2, and Microsoft's own samples have it: info there.
 */
@DmRule(
    id = "namespace-version-mismatch",
    severity = Severity.WARNING,
    byProfile = @InProfile(value = Profile.WINDOWS, severity = Severity.INFO),
    summary = "Namespace, VerDTD and VerProto speak of different versions",
    cites = "Structure of OMA DM provisioning files (Microsoft); OMA DM Protocol 1.2 section 8.3")
public final class NamespaceVersionMismatch implements MessageRule {
  @Override
  public void check(Received received, Reporter findings) {
    if (!(received.decoded() instanceof Decoded.Document document)
        || received.message().flatMap(Message::header).isEmpty()) {
      return;
    }
    SyncHdr header = received.message().flatMap(Message::header).get();
    int byNamespace =
        isGuessed(document) ? 0 : minor(document.root().namespace(), "SYNCML:SYNCML1.");
    int byDtd = minor(header.verDtd().orElse(""), "1.");
    int byProto = minor(header.verProto().orElse(""), "DM/1.");
    boolean headersAgree = agree(byDtd, byProto);
    if ((headersAgree && agree(byNamespace, byDtd) && agree(byNamespace, byProto))
        || refusesVersion(received.message().get())) {
      return;
    }
    String odd = headersAgree || byDtd != byNamespace ? "VerDTD" : "VerProto";
    Element at = header.element();
    findings.report(
        Severity.WARNING,
        Location.of(received, at.first(odd).orElse(at)),
        says(document, byNamespace)
            + "VerDTD says "
            + Quote.of(header.verDtd().orElse(""))
            + " and VerProto says "
            + Quote.of(header.verProto().orElse(""))
            + ". Let all three speak of one version: SYNCML:SYNCML1.2, 1.2 and DM/1.2, or"
            + " SYNCML:SYNCML1.1, 1.1 and DM/1.1.");
  }

  private static String says(Decoded.Document document, int minor) {
    if (minor == 0) {
      return "";
    }
    return document.encoding() == Encoding.XML
        ? "The namespace says 1." + minor + ", "
        : "The public identifier says 1." + minor + ", ";
  }

  /** 1 or 2; 0 if it says nothing that can be compared. */
  private static int minor(String value, String before) {
    boolean known = value.length() == before.length() + 1 && value.startsWith(before);
    char last = known ? value.charAt(before.length()) : '0';
    return last == '1' ? 1 : last == '2' ? 2 : 0;
  }

  private static boolean agree(int one, int other) {
    return one == other || one == 0 || other == 0;
  }

  /** Whether the decoder took a table for lack of a public identifier that it knows. */
  private static boolean isGuessed(Decoded.Document document) {
    if (document.encoding() == Encoding.WBXML) {
      for (Notice notice : document.notices()) {
        if (notice.code().equals("public-id-unknown")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Such an answer may be written in another version than its sender speaks. */
  private static boolean refusesVersion(Message message) {
    for (Status status : message.statuses()) {
      if (status.codeNumber() == 505 || status.codeNumber() == 513) {
        return true;
      }
    }
    return false;
  }
}
