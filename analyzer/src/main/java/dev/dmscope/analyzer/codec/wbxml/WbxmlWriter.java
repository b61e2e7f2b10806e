package dev.dmscope.analyzer.codec.wbxml;

import dev.dmscope.analyzer.tree.Element;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Writes a tree as a WBXML document. What a reader makes of the document equals the tree; white
 * space between elements and declarations of namespaces are left out unless the options keep them.
 * Takes time in proportion to the tree, whatever goes into the string table.
 */
public final class WbxmlWriter {
  /** As deep as dmscope reads, and deeper than any known document. */
  static final int DEEPEST = 64;

  /** Documents in OPAQUE data of documents in OPAQUE data; deeper ones no reader looks for. */
  static final int DEEPEST_NESTING = 2;

  private WbxmlWriter() {}

  /** The document, {@linkplain WbxmlOptions#PLAIN plain}; empty if the tree has no WBXML form. */
  public static Optional<byte[]> write(Element root) {
    return write(root, WbxmlOptions.PLAIN) instanceof Encoded.Document document
        ? Optional.of(document.bytes())
        : Optional.empty();
  }

  /** The document, or why it cannot be written. */
  public static Encoded write(Element root, WbxmlOptions options) {
    try {
      return new Encoded.Document(document(root, options, 1, 0));
    } catch (Unencodable e) {
      return e.refused();
    }
  }

  private static Vocabulary vocabulary(Element root, WbxmlOptions options) throws Unencodable {
    return options
        .publicId()
        .flatMap(PublicId::vocabulary)
        .or(() -> Vocabulary.of(root))
        .orElseThrow(
            () ->
                new Unencodable(
                    root,
                    root.name()
                        + " is not the root of a document with a WBXML form: SyncML, DevInf,"
                        + " MetInf, MgmtTree or wap-provisioningdoc"));
  }

  /** {@code nesting} is 0 for a document of its own, 1 for one in its OPAQUE data. */
  static byte[] document(Element root, WbxmlOptions options, int depth, int nesting)
      throws Unencodable {
    Vocabulary vocabulary = vocabulary(root, options);
    PublicId id = options.publicId().orElseGet(() -> PublicId.of(vocabulary));
    TextCharset charset = new TextCharset(options.charset());
    TableWriter table = TableWriter.of(options.stringTable(), charset);
    boolean literal = id.number() == PublicId.LITERAL || options.literalPublicId();
    int idOffset = literal ? table.name(id.name()) : 0;
    if (idOffset < 0) {
      throw new Unencodable(
          root, "the identifier " + id.name() + " has no number and needs a string table");
    }
    if (options.stringTable() instanceof StringTable.Repeated) {
      TableWriter counting = TableWriter.counting(charset);
      new BodyWriter(vocabulary, options, charset, counting, nesting).write(root, depth);
      table.takeRepeated(counting);
    }
    byte[] body = new BodyWriter(vocabulary, options, charset, table, nesting).write(root, depth);
    byte[] strings = table.bytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + strings.length + 16);
    out.write(options.version());
    Numbers.write(out, literal ? PublicId.LITERAL : id.number());
    if (literal) {
      Numbers.write(out, idOffset);
    }
    Numbers.write(out, options.charset());
    Numbers.write(out, strings.length);
    out.writeBytes(strings);
    out.writeBytes(body);
    return out.toByteArray();
  }
}
