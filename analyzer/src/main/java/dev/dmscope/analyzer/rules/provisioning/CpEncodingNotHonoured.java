package dev.dmscope.analyzer.rules.provisioning;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.rule.DeviceRule;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.FoundDocument;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.session.Session;
import java.util.Optional;

/** Remembers what the account said until the device's next session shows it. */
@DmRule(
    id = "cp-encoding-not-honoured",
    severity = Severity.WARNING,
    summary = "The device uses another encoding than its account says",
    cites = "OMA DM protocol support (Microsoft), WBXML support")
public final class CpEncodingNotHonoured implements DeviceRule<Optional<Encoding>> {
  @Override
  public Optional<Encoding> start() {
    return Optional.empty();
  }

  @Override
  public Optional<Encoding> document(
      Optional<Encoding> told, FoundDocument document, Reporter findings) {
    if (document.type() != DocumentType.PROVISIONING) {
      return told;
    }
    for (Application application : Application.ofDm(document)) {
      String type = application.value("DEFAULTENCODING").orElse("");
      if (type.endsWith("+wbxml")) {
        return Optional.of(Encoding.WBXML);
      }
      if (type.endsWith("+xml")) {
        return Optional.of(Encoding.XML);
      }
    }
    return told;
  }

  @Override
  public Optional<Encoding> next(
      Optional<Encoding> told, Session session, Received received, Reporter findings) {
    if (told.isEmpty()
        || !received.fromDevice()
        || !(received.decoded() instanceof Decoded.Document body)) {
      return told;
    }
    if (body.encoding() != told.get()) {
      findings.report(
          Severity.WARNING,
          Location.of(received, body.root()),
          "The device sends "
              + body.encoding()
              + " although DEFAULTENCODING of its account says "
              + told.get()
              + ". Look whether it took the account over.");
    }
    return Optional.empty();
  }
}
