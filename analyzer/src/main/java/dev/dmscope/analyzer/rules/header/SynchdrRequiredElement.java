package dev.dmscope.analyzer.rules.header;

import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.List;

/** A missing or empty MsgID is left to msgid-missing-or-not-numeric. */
@DmRule(
    id = "synchdr-required-element",
    severity = Severity.ERROR,
    summary = "SyncHdr lacks an element it must have once, or has it empty or twice",
    cites =
        "SyncML Representation Protocol DTD 1.2, element SyncHdr; OMA DM Protocol 1.2 section 8.3",
    dataSync = true)
public final class SynchdrRequiredElement implements MessageRule {
  private static final List<String> TEXTS = List.of("VerDTD", "VerProto", "SessionID", "MsgID");
  private static final List<String> ADDRESSES = List.of("Target", "Source");

  @Override
  public void check(Received received, Reporter findings) {
    if (received.isWhole()) {
      received
          .message()
          .flatMap(message -> message.header())
          .map(SyncHdr::element)
          .ifPresent(header -> checkHeader(received, header, findings));
    }
  }

  private static void checkHeader(Received received, Element header, Reporter findings) {
    if (isRight(header)) {
      return;
    }
    for (String name : TEXTS) {
      boolean filled = header.textOf(name).filter(text -> !text.isEmpty()).isPresent();
      checkOne(received, header, name, filled || name.equals("MsgID"), findings);
    }
    for (String name : ADDRESSES) {
      boolean filled =
          header
              .first(name)
              .flatMap(address -> address.textOf("LocURI"))
              .filter(uri -> !uri.isEmpty())
              .isPresent();
      checkOne(received, header, name, filled, findings);
    }
  }

  /** The usual case, in one pass: all there, none twice, none empty. */
  private static boolean isRight(Element header) {
    int seen = 0;
    for (int i = 0; i < header.count(); i++) {
      if (header.child(i) instanceof Element child) {
        int text = TEXTS.indexOf(child.name());
        int address = text < 0 ? ADDRESSES.indexOf(child.name()) : -1;
        int bit = text >= 0 ? 1 << text : address >= 0 ? 16 << address : 0;
        String value =
            text >= 0
                ? child.text()
                : address >= 0 ? child.textOf("LocURI").orElse("") : child.name();
        if ((seen & bit) != 0 || value.isBlank()) {
          return false;
        }
        seen |= bit;
      }
    }
    return seen == 63;
  }

  private static void checkOne(
      Received received, Element header, String name, boolean filled, Reporter findings) {
    List<Element> found = header.all(name);
    String wrong =
        found.size() > 1
            ? " has " + found.size() + " " + name + " elements"
            : found.isEmpty() ? " has no " + name : " has an empty " + name;
    if (!filled || found.size() > 1) {
      findings.report(
          Severity.ERROR,
          Location.of(received, found.isEmpty() ? header : found.get(found.size() - 1)),
          "SyncHdr"
              + wrong
              + "; every message needs it exactly once, Target and Source with a LocURI.");
    }
  }
}
