package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is packed inside a document: in the text of elements and the values of attributes.
 * Goes {@value Allowance#DEPTH} levels deep and unpacks 16 MB for one message at most; never throws
 * on content. Immutable and safe for threads.
 */
public final class Payloads {
  /** The kinds that need nothing but the JDK. */
  public static final Payloads STANDARD = new Payloads(List.of());

  private static final Payloads DOCUMENTS = new Payloads(new DocumentPayload());

  private final List<PayloadKind> kinds;

  private Payloads(PayloadKind only) {
    this.kinds = List.of(only);
  }

  /** With kinds that are asked before those that come with the analyzer. */
  public Payloads(List<PayloadKind> more) {
    List<PayloadKind> all = new ArrayList<>(more);
    all.add(new DocumentPayload());
    all.add(new CertificatePayload());
    all.add(new PemPayload());
    all.add(new JsonPayload());
    all.add(new TextPayload());
    all.add(new OctetsPayload());
    this.kinds = List.copyOf(all);
  }

  /** What is packed in a body, in document order, each with what is packed inside it. */
  public List<Payload> in(Decoded decoded) {
    if (decoded instanceof Decoded.Document document) {
      return in(document.root(), document.encoding());
    }
    if (decoded instanceof Decoded.Malformed malformed) {
      return malformed.partial().map(root -> in(root, malformed.encoding())).orElse(List.of());
    }
    return List.of();
  }

  /** The same of a tree. */
  public List<Payload> in(Element root, Encoding encoding) {
    return new PayloadReader(kinds).read(root, encoding);
  }

  /**
   * Every document inside a message, in document order: as elements, as WBXML in OPAQUE, escaped,
   * or in Base64, at any level.
   */
  public static List<NestedDocument> documents(Decoded decoded) {
    return NestedDocument.all(decoded, DOCUMENTS);
  }
}
