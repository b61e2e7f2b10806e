package dev.dmscope.analyzer.payload;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.DocumentType;
import dev.dmscope.analyzer.codec.DocumentTypes;
import dev.dmscope.analyzer.codec.Encoding;
import dev.dmscope.analyzer.codec.Hints;
import dev.dmscope.analyzer.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Documents that the codec reads: XML and WBXML of any type, package #0. */
final class DocumentPayload implements PayloadKind {
  @Override
  public Optional<Recognised> recognise(PayloadInput input) {
    Hints hints =
        new Hints(
            input.declared().type().map(type -> type.toLowerCase(Locale.ROOT)), Optional.empty());
    Decoded decoded = Codec.decode(input.bytes(), hints);
    if (decoded instanceof Decoded.Document document) {
      if (hasMoreRoots(document)
          && Codec.decode(Fragment.wrap(input.bytes()), Hints.NONE)
              instanceof Decoded.Document whole) {
        return Optional.of(fragment(whole));
      }
      return Optional.of(whole(document));
    }
    return decoded instanceof Decoded.Malformed malformed && malformed.partial().isPresent()
        ? Optional.of(broken(malformed, malformed.partial().get()))
        : Optional.empty();
  }

  private static boolean hasMoreRoots(Decoded.Document document) {
    return document.encoding() == Encoding.XML
        && document.type() == DocumentType.OTHER
        && document.notices().stream().anyMatch(notice -> notice.code().equals("trailing-bytes"));
  }

  private static Recognised whole(Decoded.Document document) {
    Element root = document.root();
    List<Field> fields = fields(document.encoding(), root);
    document.notices().forEach(notice -> fields.add(new Field("Odd", notice.text())));
    return Recognised.document(
        kind(document.type()), title(document.type(), root), fields, document, false);
  }

  private static Recognised fragment(Decoded.Document document) {
    int roots = document.root().elements().size();
    return Recognised.document(
        "xml-fragment",
        "XML fragment of " + roots + " elements",
        fields(document.encoding(), document.root()),
        document,
        true);
  }

  private static Recognised broken(Decoded.Malformed malformed, Element root) {
    DocumentType type = DocumentTypes.of(root);
    List<Field> fields = fields(malformed.encoding(), root);
    fields.add(
        new Field(
            "Problem", malformed.fault().reason() + ", at byte " + malformed.fault().offset()));
    return Recognised.document(
        kind(type), title(type, root) + ", broken", fields, malformed, false);
  }

  private static List<Field> fields(Encoding encoding, Element root) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Encoding", encoding.name()));
    fields.add(new Field("Root", root.name()));
    if (!root.namespace().isEmpty()) {
      fields.add(new Field("Namespace", root.namespace()));
    }
    return fields;
  }

  private static String kind(DocumentType type) {
    return switch (type) {
      case SYNCML -> "syncml";
      case DEVINF -> "devinf";
      case METINF -> "metinf";
      case MGMT_TREE -> "mgmt-tree";
      case PROVISIONING -> "provisioning";
      case SOAP -> "soap";
      case NOTIFICATION -> "notification";
      case OTHER -> "xml";
    };
  }

  private static String title(DocumentType type, Element root) {
    return switch (type) {
      case SYNCML -> "SyncML message";
      case DEVINF -> "Device information";
      case METINF -> "Meta information";
      case MGMT_TREE -> "Management tree";
      case PROVISIONING -> "Provisioning document";
      case SOAP -> "SOAP envelope";
      case NOTIFICATION -> "Notification, package #0";
      case OTHER -> "XML document " + root.name();
    };
  }
}
