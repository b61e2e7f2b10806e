package dev.dmscope.analyzer.rules.wbxml;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts all of a message and points at the first; data and nonces may be OPAQUE as they like. */
@DmRule(
    id = "opaque-where-text",
    severity = Severity.INFO,
    summary = "An id, an address or a code is written as OPAQUE in WBXML",
    cites = "WAP-192 (WBXML 1.3) section 5.8.4.6; SyncML Representation Protocol DTD 1.2",
    dataSync = true)
public final class OpaqueWhereText implements MessageRule {
  private static final Set<String> TEXT =
      Set.of(
          "VerDTD",
          "VerProto",
          "SessionID",
          "MsgID",
          "CmdID",
          "MsgRef",
          "CmdRef",
          "Cmd",
          "LocURI",
          "LocName",
          "TargetRef",
          "SourceRef",
          "RespURI",
          "Format",
          "Type",
          "Size");

  @Override
  public void check(Received message, Reporter findings) {
    if (message.decoded() instanceof Decoded.Document document
        && document.encoding() == Encoding.WBXML
        && document.type() == DocumentType.SYNCML) {
      List<Element> found = new ArrayList<>(0);
      collect(document.root(), found);
      if (!found.isEmpty()) {
        Element first = found.get(0);
        int more = found.size() - 1;
        findings.report(
            Severity.INFO,
            Location.of(message, first),
            "The text of "
                + first.name()
                + " is written as OPAQUE"
                + (more == 0 ? "" : " (" + more + " more like it)")
                + ". It is legal, yet some decoders expect a string there: write STR_I.");
      }
    }
  }

  private static void collect(Element element, List<Element> found) {
    for (Node child : element.children()) {
      if (child instanceof Element below) {
        if (!below.name().equals("Data")) {
          collect(below, found);
        }
      } else if (child instanceof Text text && isOpaque(text) && TEXT.contains(element.name())) {
        found.add(element);
      }
    }
  }

  private static boolean isOpaque(Text text) {
    return text.form() == Text.Form.OPAQUE || text.form() == Text.Form.BINARY;
  }
}
