package dev.dmscope.analyzer.codec;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.TreeBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decodes a body that starts as markup, or that its media type calls XML. */
final class XmlDocument {
  private static final int LOOK = 1024;

  private static final Pattern HTML =
      Pattern.compile("<!doctype\\s+html|<(html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern KNOWN =
      Pattern.compile(
          "<(\\?xml|([A-Za-z][\\w.-]{0,20}:)?"
              + "(SyncML|MgmtTree|DevInf|MetInf|wap-provisioningdoc)[\\s/>]).*",
          Pattern.DOTALL);

  private final byte[] body;
  private final Hints hints;
  private final Notices notices = new Notices();

  private XmlDocument(byte[] body, Hints hints) {
    this.body = body;
    this.hints = hints;
  }

  static Decoded decode(byte[] body, Hints hints) {
    return new XmlDocument(body, hints).decode();
  }

  private Decoded decode() {
    XmlSource source = XmlEncoding.source(body, hints, notices);
    int markup = Ascii.skipSpace(source.utf8(), source.start(), source.utf8().length);
    if (!Ascii.startsWith(source.utf8(), "<", markup)) {
      return notMarkup(source);
    }
    if (mayBeHtml(source.utf8(), markup) && HTML.matcher(source.opening(LOOK)).lookingAt()) {
      return new Decoded.NotSyncml("an HTML page");
    }
    TreeBuilder tree = new TreeBuilder();
    int end;
    try {
      end = new XmlReader(source, tree, new Budget(body.length), notices).read();
    } catch (Unreadable e) {
      return faulty(e.fault(), tree.finish(e.fault().offset()), source.opening(LOOK));
    }
    XmlEpilog.check(source, end, notices);
    Element root = tree.finish(source.at(end)).orElseThrow();
    if (root.name().equalsIgnoreCase("html")) {
      return new Decoded.NotSyncml("an HTML page");
    }
    return new Decoded.Document(DocumentTypes.of(root), Encoding.XML, root, notices.list());
  }

  /** A look at one byte: the expression would cost as much as a tenth of a short message. */
  private static boolean mayBeHtml(byte[] utf8, int markup) {
    byte next = markup + 1 < utf8.length ? utf8[markup + 1] : 0;
    return next == '!' || (next | 0x20) == 'h' || (next | 0x20) == 'b';
  }

  private Decoded notMarkup(XmlSource source) {
    int start = Ascii.skipSpace(source.utf8(), source.start(), source.utf8().length);
    int at = source.at(start);
    if (start < source.utf8().length) {
      return claimsXml()
          ? malformed(new Fault.Malformed(at, "there is no markup"))
          : new Decoded.NotSyncml("text without markup");
    }
    int from = XmlEncoding.hasUtf8Bom(body) ? 3 : 0;
    return Ascii.skipSpace(source.utf8(), from, start) == start
        ? new Decoded.Empty()
        : malformed(new Fault.Truncated(at, "the document ends before its root element"));
  }

  private Decoded malformed(Fault fault) {
    return new Decoded.Malformed(Encoding.XML, Optional.empty(), fault, notices.list());
  }

  /** A fault matters only in what is meant to be one of ours; the rest is just something else. */
  private Decoded faulty(Fault fault, Optional<Element> partial, String opening) {
    if (HTML.matcher(opening).find()) {
      return new Decoded.NotSyncml("an HTML page");
    }
    boolean ours =
        claimsXml()
            || hasDeclaration()
            || KNOWN.matcher(opening + " ").matches()
            || partial.filter(r -> DocumentTypes.of(r) != DocumentType.OTHER).isPresent();
    return ours
        ? new Decoded.Malformed(Encoding.XML, partial, fault, notices.list())
        : new Decoded.NotSyncml("markup that is not well formed");
  }

  private boolean hasDeclaration() {
    return Ascii.startsWith(body, "<?xml", Ascii.skipSpace(body, 0, body.length));
  }

  private boolean claimsXml() {
    return Codec.claimsXml(hints);
  }
}
