package dev.dmscope.analyzer.rules.envelope;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.message.Chal;
import dev.dmscope.analyzer.message.Command;
import dev.dmscope.analyzer.message.Cred;
import dev.dmscope.analyzer.message.Item;
import dev.dmscope.analyzer.message.Message;
import dev.dmscope.analyzer.message.Meta;
import dev.dmscope.analyzer.message.Status;
import dev.dmscope.analyzer.message.SyncHdr;
import dev.dmscope.analyzer.rule.DmRule;
import dev.dmscope.analyzer.rule.InProfile;
import dev.dmscope.analyzer.rule.Location;
import dev.dmscope.analyzer.rule.MessageRule;
import dev.dmscope.analyzer.rule.Reporter;
import dev.dmscope.analyzer.rule.Severity;
import dev.dmscope.analyzer.session.Profile;
import dev.dmscope.analyzer.session.Received;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Once a message, with a count. Windows and its servers leave the namespace out and understand each
 * other: info there. In WBXML the code page stands for it.
 */
@DmRule(
    id = "xmlns-meta-missing",
    severity = Severity.WARNING,
    byProfile = @InProfile(value = Profile.WINDOWS, severity = Severity.INFO),
    summary = "A child of Meta is not in the namespace syncml:metinf",
    cites =
        "SyncML Meta-Information DTD 1.1.2; Structure of OMA DM provisioning files (Microsoft),"
            + " Update device settings example")
public final class XmlnsMetaMissing implements MessageRule {
  private static final String METINF = "syncml:metinf";
  private static final Set<String> KNOWN =
      Set.of(
          "Format",
          "Type",
          "Size",
          "NextNonce",
          "MaxMsgSize",
          "MaxObjSize",
          "Mark",
          "Version",
          "Anchor",
          "EMI",
          "Mem",
          "MetInf");

  @Override
  public void check(Received received, Reporter findings) {
    if (received.message().isEmpty()
        || !(received.decoded() instanceof Decoded.Document document)
        || document.encoding() != Encoding.XML) {
      return;
    }
    List<Element> bare = new ArrayList<>(0);
    Message message = received.message().get();
    if (message.header().isPresent()) {
      SyncHdr header = message.header().get();
      look(header.meta(), bare);
      look(header.cred().flatMap(Cred::meta), bare);
    }
    for (Command command : message.allCommands()) {
      look(command.meta(), bare);
      if (command instanceof Status status) {
        look(status.chal().flatMap(Chal::meta), bare);
      }
      for (Item item : command.items()) {
        look(item.meta(), bare);
      }
    }
    if (!bare.isEmpty()) {
      report(bare, received, findings);
    }
  }

  private static void look(Optional<Meta> meta, List<Element> bare) {
    if (meta.isPresent()) {
      Element holder = meta.get().element();
      for (int i = 0; i < holder.count(); i++) {
        if (holder.child(i) instanceof Element child
            && !child.namespace().equals(METINF)
            && KNOWN.contains(child.name())) {
          bare.add(child);
        }
      }
    }
  }

  private static void report(List<Element> bare, Received received, Reporter findings) {
    int more = bare.size() - 1;
    findings.report(
        Severity.WARNING,
        Location.of(received, bare.get(0)),
        bare.get(0).name()
            + " in Meta is not in the namespace syncml:metinf"
            + (more > 0 ? " (" + more + " more)" : "")
            + ", so a strict peer does not find it. Write xmlns=\"syncml:metinf\" on each child of"
            + " Meta.");
  }
}
